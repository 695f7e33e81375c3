import type { Host } from './host.ts'

/** What the page can ask by a call; onFileOpened alone goes the other way. */
export type HostCall = Exclude<keyof Host, 'onFileOpened'>

/** Main's side of the neck: the same answers, without the one method that is an event. */
export type HostAnswers = Pick<Host, HostCall>

/** Main hears calls here, one channel a method. */
export const channelOf = (call: HostCall): string => `host:${call}`

/** Page to main: somebody listens for opened files now, so those that wait may be sent. */
export const LISTENING_CHANNEL = 'host:listening'

/** Main to page: one opened file, as IncomingFile. */
export const FILE_OPENED_CHANNEL = 'host:fileOpened'

/**
 * Why main turned a call away. Each is a bug or an attack, never something a person did, so it arrives as an exception:
 * foreign-sender: not the main frame of our own page. bad-payload: not what the contract says, or over its limits.
 * expired: an id of another run, or of a save that has been dealt with.
 */
export type Refusal = 'foreign-sender' | 'bad-payload' | 'expired'

export class RefusedCall extends Error {
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal}`)
  }
}
