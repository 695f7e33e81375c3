/**
 * 版次: a paper's content decides its number. What was given out before keeps the number it had; anything else is the
 * next one, so that two prints with one number always read the same on the PC that made them.
 */
import type { PaperVersion } from '#domain/paper-version.ts'

/** `hash` is the sourceHash of what would be printed now. */
export function versionNumber(versions: readonly PaperVersion[], kind: string, about: string | undefined, hash: string): number {
  const own = versions.filter((version) => version.kind === kind && version.about === about)
  return own.find((version) => version.hash === hash)?.number ?? Math.max(0, ...own.map(({ number }) => number)) + 1
}
