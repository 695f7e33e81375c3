import path from 'node:path'

/** What the installer registers for a double click, and what Explorer's 打开方式 may send. */
const OPENABLE = new Set(['.pxb', '.xlsx'])

/** The files among the arguments of a start; `from` is the folder in which it was typed. */
export function filesInArguments(args: readonly string[], from: string): readonly string[] {
  return args.filter((arg) => !arg.startsWith('-') && OPENABLE.has(path.extname(arg).toLowerCase())).map((arg) => path.resolve(from, arg))
}
