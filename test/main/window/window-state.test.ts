import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isOnScreen, readWindowState, writeWindowState } from '#main/window/window-state.ts'
import { zoomIn, zoomOut } from '#main/window/zoom.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'banci-window-'))
const file = path.join(folder, 'window.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the place of the window is read back as it was written', () => {
  const state = { bounds: { x: -5, y: 0, width: 1280, height: 700 }, isMaximized: true, zoom: 1.25 }
  writeWindowState(file, state)
  expect(readWindowState(file)).toEqual(state)
  expect(readdirSync(folder)).toEqual(['window.json'])
})

test.each(['', '{', 'null', '{"bounds":{"x":0,"y":0,"width":1e9,"height":"a"}}', '{"bounds":{"x":0,"y":0,"width":1,"height":1},"isMaximized":false,"zoom":99}'])(
  'a damaged file (%j) is as none: the window opens as at first',
  (text) => {
    writeFileSync(file, text)
    expect(readWindowState(file)).toBeUndefined()
  }
)

test('a window on a screen that has been unplugged is not on screen', () => {
  const screen = { x: 0, y: 0, width: 1366, height: 728 }
  expect(isOnScreen({ x: 100, y: 50, width: 1024, height: 640 }, [screen])).toBe(true)
  expect(isOnScreen({ x: 1400, y: 50, width: 1024, height: 640 }, [screen])).toBe(false)
  expect(isOnScreen({ x: 0, y: -600, width: 1024, height: 640 }, [screen])).toBe(false)
})

test('text grows and shrinks in steps, and stops at both ends', () => {
  expect(zoomIn(1)).toBe(1.1)
  expect(zoomOut(1)).toBe(0.9)
  expect(zoomIn(2)).toBe(2)
  expect(zoomOut(0.75)).toBe(0.75)
  expect(zoomIn(1.0999999)).toBe(1.25)
})
