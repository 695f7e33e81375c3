/** What the arguments of each call must look like before main so much as reads them. */
import * as z from 'zod/mini'
import type { HostCall } from './calls.ts'
import { isExchangeFolder, isExchangePath } from './exchange-path.ts'
import { LIMITS } from './limits.ts'

// Zod would otherwise compile its checks with `new Function`, which the page's CSP forbids.
z.config({ jitless: true })

const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength))
const bytes = z.instanceof(Uint8Array).check(z.refine((value) => value.byteLength <= LIMITS.fileBytes))
const fileToSave = z.strictObject({ name: z.string().check(z.maxLength(LIMITS.nameLength)), bytes })
const files = z.array(fileToSave).check(
  z.maxLength(LIMITS.filesAtOnce),
  z.refine((all) => all.reduce((sum, file) => sum + file.bytes.byteLength, 0) <= LIMITS.fileBytes)
)
const html = z.string().check(z.minLength(1), z.maxLength(LIMITS.htmlLength))
const ending = z.string().check(z.regex(/^[a-z0-9]+$/), z.maxLength(LIMITS.endingLength))
const fontName = z.string().check(z.maxLength(LIMITS.fontNameLength))
const line = z.string().check(z.maxLength(LIMITS.addressLength))
const exchangePath = z.string().check(z.refine(isExchangePath))

export const PAYLOADS = {
  info: z.tuple([]),
  saveFile: z.tuple([fileToSave]),
  retrySave: z.tuple([id, z.enum(['again', 'beside'])]),
  pickFolder: z.tuple([]),
  saveAll: z.tuple([id, files]),
  openSaved: z.tuple([id]),
  showSaved: z.tuple([id]),
  print: z.tuple([html]),
  pdfOf: z.tuple([html]),
  pickFile: z.tuple([z.array(ending).check(z.maxLength(LIMITS.endings))]),
  installedFonts: z.tuple([z.array(fontName).check(z.maxLength(LIMITS.fonts))]),
  machineMark: z.tuple([]),
  exchangeSetting: z.tuple([]),
  pickExchangeFolder: z.tuple([z.enum(['new', 'same'])]),
  setExchangeServer: z.tuple([z.strictObject({ address: line, user: line, password: line })]),
  leaveExchange: z.tuple([]),
  listExchange: z.tuple([z.string().check(z.refine(isExchangeFolder))]),
  readExchange: z.tuple([exchangePath]),
  createExchange: z.tuple([exchangePath, bytes]),
  replaceExchange: z.tuple([exchangePath, bytes]),
  removeExchange: z.tuple([exchangePath])
} satisfies Record<HostCall, z.ZodMiniType<unknown[]>>
