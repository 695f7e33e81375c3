/** Where a key leads in a grid of rows × cols. Pure; undefined: not a key of movement, or Tab leaves the grid. */
export interface Spot {
  row: number
  col: number
}
export interface MoveKey {
  key: string
  ctrl: boolean
  shift: boolean
}

export function moveBy({ key, ctrl, shift }: MoveKey, from: Spot, rows: number, cols: number, page: number): Spot | undefined {
  const last = { row: rows - 1, col: cols - 1 }
  const spot = (row: number, col: number): Spot => ({ row: Math.max(0, Math.min(last.row, row)), col: Math.max(0, Math.min(last.col, col)) })
  switch (key) {
    case 'ArrowDown':
      return ctrl ? spot(last.row, from.col) : spot(from.row + 1, from.col)
    case 'ArrowUp':
      return ctrl ? spot(0, from.col) : spot(from.row - 1, from.col)
    case 'ArrowRight':
      return ctrl ? spot(from.row, last.col) : spot(from.row, from.col + 1)
    case 'ArrowLeft':
      return ctrl ? spot(from.row, 0) : spot(from.row, from.col - 1)
    case 'PageDown':
      return spot(from.row + page, from.col)
    case 'PageUp':
      return spot(from.row - page, from.col)
    case 'Home':
      return ctrl ? spot(0, 0) : spot(from.row, 0)
    case 'End':
      return ctrl ? spot(last.row, last.col) : spot(from.row, last.col)
    case 'Enter':
      return spot(from.row + (shift ? -1 : 1), from.col)
    case 'Tab': {
      // Over the end of a row into the next; at the very last cell (or first, backwards) Tab leaves the grid.
      const at = from.row * cols + from.col + (shift ? -1 : 1)
      return at < 0 || at >= rows * cols ? undefined : { row: Math.floor(at / cols), col: at % cols }
    }
  }
  return undefined
}
