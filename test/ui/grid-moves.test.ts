import { describe, expect, it } from 'vitest'
import { groupHeadings, placeColumns } from '#ui/grid/geometry.ts'
import { moveBy } from '#ui/grid/moves.ts'

const press = (key: string, row: number, col: number, modifiers: { ctrl?: boolean; shift?: boolean } = {}) =>
  moveBy({ key, ctrl: false, shift: false, ...modifiers }, { row, col }, 10, 4, 5)

describe('keys in a table of 10 rows and 4 columns', () => {
  it.each([
    ['ArrowDown', 9, 0, {}, [9, 0]], ['ArrowDown', 2, 1, { ctrl: true }, [9, 1]], ['ArrowLeft', 3, 0, {}, [3, 0]], ['PageDown', 3, 2, {}, [8, 2]],
    ['PageUp', 3, 2, {}, [0, 2]], ['Home', 3, 2, {}, [3, 0]], ['End', 3, 2, { ctrl: true }, [9, 3]], ['Enter', 3, 2, { shift: true }, [2, 2]],
    ['Tab', 3, 3, {}, [4, 0]], ['Tab', 3, 0, { shift: true }, [2, 3]]
  ] as const)('%s from %i,%i', (key, row, col, modifiers, to) => {
    expect(press(key, row, col, modifiers)).toEqual({ row: to[0], col: to[1] })
  })
  it('Tab leaves at the last cell and, backwards, at the first', () => {
    expect(press('Tab', 9, 3)).toBeUndefined()
    expect(press('Tab', 0, 0, { shift: true })).toBeUndefined()
  })
})

describe('columns', () => {
  const column = (key: string, group?: string, frozen?: boolean) => ({ key, title: key, width: 100, kind: 'text' as const, ...(group ? { group } : {}), ...(frozen ? { frozen } : {}) })
  it('stand side by side after the row heads, wider at larger text', () => {
    const { places, frozenWidth, totalWidth } = placeColumns([column('a', undefined, true), column('b'), column('c')], 48, 1.5)
    expect(places.map(({ left, width }) => [left, width])).toEqual([[48, 150], [198, 150], [348, 150]])
    expect([frozenWidth, totalWidth]).toEqual([198, 498])
  })
  it('of one day share a heading, and a day that comes again has its own', () => {
    const { places } = placeColumns([column('a', '周一'), column('b', '周一'), column('c'), column('d', '周二'), column('e', '周一')], 0, 1)
    expect(groupHeadings(places).map(({ title, left, width }) => [title, left, width])).toEqual([['周一', 0, 200], ['周二', 300, 100], ['周一', 400, 100]])
  })
})
