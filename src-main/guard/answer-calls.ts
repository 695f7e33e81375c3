/** The door between page and main: who asks, and what is asked, is checked before anything is done. */
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { channelOf, LISTENING_CHANNEL, RefusedCall, type HostAnswers, type HostCall } from '#contract/calls.ts'
import { PAYLOADS } from '#contract/payloads.ts'
import { log } from '#main/diagnostics/log.ts'
import { isOurAddress } from './app-origin.ts'

/** Only the main frame of our own page; a frame inside it (a preview of a hostile paper) is a stranger. */
function isOurPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOurAddress(frame.url)
}

function refuse(call: HostCall, refusal: RefusedCall): never {
  log('call-refused', { call, refusal: refusal.refusal })
  throw refusal
}

function answerCall<C extends HostCall>(call: C, answers: HostAnswers): void {
  const answer = answers[call] as (...values: readonly unknown[]) => Promise<unknown>
  ipcMain.handle(channelOf(call), (event, ...values: unknown[]) => {
    if (!isOurPage(event)) refuse(call, new RefusedCall('foreign-sender'))
    const payload = PAYLOADS[call].safeParse(values)
    if (!payload.success) refuse(call, new RefusedCall('bad-payload'))
    return answer(...payload.data)
  })
}

export function answerCalls(answers: HostAnswers, pageListens: () => void): void {
  for (const call of Object.keys(PAYLOADS) as HostCall[]) answerCall(call, answers)
  ipcMain.on(LISTENING_CHANNEL, (event) => {
    if (isOurPage(event)) pageListens()
  })
}
