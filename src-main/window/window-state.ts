/** Where the window stood and how large its text was, kept over restarts in a small file of our own. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Rectangle } from 'electron'
import * as z from 'zod/mini'
import { log } from '#main/diagnostics/log.ts'

export interface WindowState {
  readonly bounds: Rectangle
  readonly isMaximized: boolean
  /** 1 is 100 %. */
  readonly zoom: number
}

const stored = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().check(z.gte(200)), height: z.int().check(z.gte(200)) }),
  isMaximized: z.boolean(),
  zoom: z.number().check(z.gte(0.5), z.lte(3))
})

/** undefined at the first start, and where the file is damaged: the window then opens as at first. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) log('window-state-unreadable')
    return undefined
  }
}

/** Never throws: a window that cannot remember its place still closes. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.part`, JSON.stringify(state))
    renameSync(`${file}.part`, file)
  } catch {
    // The next start opens it as at first.
  }
}

/** Whether a person could still grab the window: a screen that has been unplugged leaves it nowhere. */
export function isOnScreen(bounds: Rectangle, workAreas: readonly Rectangle[]): boolean {
  const GRIP = 100
  return workAreas.some((area) => bounds.x + bounds.width > area.x + GRIP && bounds.x < area.x + area.width - GRIP && bounds.y >= area.y - 10 && bounds.y < area.y + area.height - GRIP)
}
