/** Taking a package whatever it says of this PC's own names: a new name first, own work written again, then the package. */
import { answerAlarm } from './cede.ts'
import type { Desk } from './desk.ts'
import { takeFile, type ImportDeps, type ImportOrder, type ImportOutcome } from './import.ts'

export interface Settled {
  readonly outcome: Exclude<ImportOutcome, { kind: 'identity-alarm' }>
  /** This PC has a new name, which a page takes up when it is loaded again. */
  readonly renamed: boolean
}

/** A name, a class at a time may turn out to be concerned; more rounds than that no honest package asks for. */
const MOST_ROUNDS = 20

export async function takeSettled(desk: Desk, order: Omit<ImportOrder, 'device' | 'now'>, leftOut: ReadonlySet<string>, deps: ImportDeps = {}, subtle: SubtleCrypto = crypto.subtle): Promise<Settled> {
  let now = desk
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const outcome = await takeFile(now.db, { ...order, device: now.identity.device, now: now.now() }, leftOut, deps)
    if (outcome.kind !== 'identity-alarm') return { outcome, renamed: now !== desk && now.identity.device !== desk.identity.device }
    now = await answerAlarm(now, outcome.alarm, subtle)
  }
  throw new Error('a package that asks for a new name without end')
}
