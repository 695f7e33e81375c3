/** Text and base64 without DOM or Node, so that the pure layers run anywhere. */
import { base64 } from '@scure/base'
import { strFromU8, strToU8 } from 'fflate'

export const toUtf8 = (text: string): Uint8Array => strToU8(text)
export const fromUtf8 = (bytes: Uint8Array): string => strFromU8(bytes)
export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes)
/** Throws on anything that is not base64. */
export const fromBase64 = (text: string): Uint8Array => base64.decode(text)
