/**
 * The log that people send us when something broke. It can hold no name, no path and no message, because nothing but
 * numbers, yes/no and words from the program's own lists fits through its signature.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import type { HostCall, Refusal } from '#contract/calls.ts'
import type { SaveFailure } from '#contract/host.ts'

type LogEvent = 'start' | 'call-refused' | 'save-failed' | 'read-failed' | 'page-gone' | 'window-state-unreadable'
/** Error codes of the operating system (EBUSY), never their messages: those carry paths. */
type ErrorCode = `E${string}`
type Fact = number | boolean | HostCall | Refusal | SaveFailure | ErrorCode

const BYTES_A_FILE = 1024 * 1024
let file: string | undefined

export function openLog(folder: string): void {
  mkdirSync(folder, { recursive: true })
  file = path.join(folder, 'banci-desk.log')
}

/** One JSON line. Never throws: a full disk must not take the program down because it could not be logged. */
export function log(event: LogEvent, facts: Readonly<Record<string, Fact>> = {}): void {
  if (!file) return
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > BYTES_A_FILE) renameSync(file, `${file}.1`)
    appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`)
  } catch {
    // Nothing can be done, and nothing of the person's work depends on it.
  }
}

/** The system's code of an error, or EUNKNOWN. */
export function errorCode(error: unknown): ErrorCode {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E[A-Z0-9]+$/.test(code) ? (code as ErrorCode) : 'EUNKNOWN'
}
