/** Of one run, or of several. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Milliseconds of processor time, so that a busy machine does not count. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, result }
}

/** Chinese characters take two places of a terminal. */
export function padded(text: string, width: number): string {
  const places = [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(0, width - places))
}
