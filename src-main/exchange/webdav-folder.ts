/**
 * The exchange folder on a WebDAV server. The one place of this program that speaks to a network, and only to the address
 * that a person typed: redirects are not followed, and whatever does not answer like such a server is taken for another.
 */
import type { ExchangeFolder, ExchangeServer, FolderFailure, FolderList, FolderRead } from '#contract/exchange-folder.ts'
import { LIMITS } from '#contract/limits.ts'
import { readMultistatus, type ListedResource } from './multistatus.ts'

const ANSWER_WITHIN_MS = 60_000
const LONGEST_LIST = 32 * 1024 * 1024
const ASKED = '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>'

/** The folder's address with a slash at its end; undefined where it is none, or hides a password. */
export function serverAddress(typed: string): URL | undefined {
  try {
    const url = new URL(typed.trim())
    if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password || url.search || url.hash) return undefined
    if (!url.pathname.endsWith('/')) url.pathname += '/'
    return url
  } catch {
    return undefined
  }
}

type Answer = { readonly kind: 'answer'; readonly status: number; readonly response: Response } | { readonly kind: FolderFailure }

function failureOf(status: number): FolderFailure {
  if (status === 401 || status === 407) return 'login'
  if (status === 403) return 'denied'
  if (status === 507 || status === 413) return 'full'
  if ([408, 423, 425, 429].includes(status)) return 'busy'
  if ([500, 502, 503, 504].includes(status)) return 'unreachable'
  return 'foreign'
}

export function createWebdavFolder(base: URL, { user, password }: Pick<ExchangeServer, 'user' | 'password'>, send: typeof fetch = fetch, withinMs = ANSWER_WITHIN_MS): ExchangeFolder {
  const basePath = decodeURIComponent(base.pathname).replace(/\/+$/, '')
  const addressOf = (relative: string, isFolder: boolean): string => new URL(relative === '' ? '' : relative + (isFolder ? '/' : ''), base).href
  const login: Record<string, string> = user || password ? { authorization: `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}` } : {}

  async function ask(method: string, relative: string, options: { isFolder?: boolean; headers?: Record<string, string>; body?: Uint8Array | string } = {}): Promise<Answer> {
    try {
      const { isFolder = false, headers, body } = options
      const response = await send(addressOf(relative, isFolder), { method, redirect: 'manual', signal: AbortSignal.timeout(withinMs), headers: { ...login, ...headers }, ...(body !== undefined && { body: body as Uint8Array<ArrayBuffer> }) })
      if (response.status >= 300 && response.status < 400) return { kind: 'foreign' }
      return { kind: 'answer', status: response.status, response }
    } catch {
      return { kind: 'unreachable' }
    }
  }

  /** absent where nothing stands under that address. */
  async function propfind(relative: string, depth: '0' | '1', isFolder: boolean): Promise<readonly ListedResource[] | 'absent' | FolderFailure> {
    const answer = await ask('PROPFIND', relative, { isFolder, headers: { depth, 'content-type': 'application/xml; charset=utf-8' }, body: ASKED })
    if (answer.kind !== 'answer') return answer.kind
    if (answer.status === 404 || answer.status === 410) return 'absent'
    if (answer.status !== 207) return failureOf(answer.status)
    const bytes = await bodyOf(answer.response, LONGEST_LIST)
    return bytes === undefined ? 'unreachable' : (readMultistatus(new TextDecoder().decode(bytes)) ?? 'foreign')
  }

  /** What an "absent" means: nothing under that name, or nothing left of the folder itself. */
  async function absence<T>(ifThere: T): Promise<T | { readonly kind: FolderFailure }> {
    const root = await propfind('', '0', true)
    return root === 'absent' ? { kind: 'gone' } : typeof root === 'string' ? { kind: root } : ifThere
  }

  async function lengthOf(relative: string): Promise<number | 'absent' | FolderFailure> {
    const found = await propfind(relative, '0', false)
    return typeof found === 'string' ? found : (found[0]?.length ?? 'foreign')
  }

  async function makeFoldersAbove(relative: string): Promise<FolderFailure | undefined> {
    const root = await absence(undefined)
    if (root) return root.kind
    const above = relative.split('/').slice(0, -1)
    for (let depth = 1; depth <= above.length; depth++) {
      const made = await ask('MKCOL', above.slice(0, depth).join('/'), { isFolder: true })
      if (made.kind !== 'answer') return made.kind
      await made.response.body?.cancel()
      // 405: it stands there already. nginx says 409 for that where another makes it in the same moment.
      if (made.status !== 405 && made.status !== 409 && !made.response.ok) return failureOf(made.status)
    }
    return undefined
  }

  async function put(relative: string, bytes: Uint8Array, headers: Record<string, string>): Promise<'written' | 'there' | FolderFailure> {
    for (const isFirst of [true, false]) {
      const answer = await ask('PUT', relative, { headers: { 'content-type': 'application/octet-stream', ...headers }, body: bytes })
      if (answer.kind !== 'answer') return answer.kind
      await answer.response.body?.cancel()
      if (answer.status === 412) return 'there'
      if (answer.response.ok) {
        // Some servers answer before they have it all.
        const length = await lengthOf(relative)
        return length === bytes.length ? 'written' : typeof length === 'number' || length === 'absent' ? 'busy' : length
      }
      // nginx calls a missing folder above a server error in some builds; a folder made in vain is no harm.
      if (!isFirst || ![403, 404, 409, 500].includes(answer.status)) return answer.status === 404 || answer.status === 409 ? 'denied' : failureOf(answer.status)
      const failure = await makeFoldersAbove(relative)
      if (failure) return failure
    }
    return 'busy'
  }

  return {
    async list(folder): Promise<FolderList> {
      const found = await propfind(folder, '1', true)
      if (found === 'absent') return absence({ kind: 'listed', entries: [] })
      if (typeof found === 'string') return { kind: found }
      const above = folder === '' ? basePath : `${basePath}/${folder}`
      const entries = found.flatMap(({ path, isFolder, length = 0 }) => {
        const name = path.startsWith(`${above}/`) ? path.slice(above.length + 1) : ''
        return name === '' || name.includes('/') ? [] : [{ name, isFolder, length: isFolder ? 0 : length }]
      })
      return { kind: 'listed', entries }
    },
    async read(relative): Promise<FolderRead> {
      const answer = await ask('GET', relative)
      if (answer.kind !== 'answer') return { kind: answer.kind }
      const { status, response } = answer
      if (status === 404 || status === 410) {
        await response.body?.cancel()
        return absence({ kind: 'absent' })
      }
      if (status !== 200) return { kind: failureOf(status) }
      const bytes = await bodyOf(response, LIMITS.fileBytes)
      if (bytes === undefined) return { kind: 'unreachable' }
      // A network that wants a log-in answers 200 with its own page.
      return isPage(response, bytes) ? { kind: 'foreign' } : { kind: 'read', bytes }
    },
    async create(relative, bytes) {
      // Asked first, because nginx and others do not heed If-None-Match.
      const standing = await lengthOf(relative)
      if (typeof standing === 'number') return 'there'
      if (standing !== 'absent') return standing
      const outcome = await put(relative, bytes, { 'if-none-match': '*' })
      return outcome === 'written' ? 'created' : outcome
    },
    async replace(relative, bytes) {
      const outcome = await put(relative, bytes, {})
      return outcome === 'written' ? 'replaced' : outcome === 'there' ? 'busy' : outcome
    },
    async remove(relative) {
      const answer = await ask('DELETE', relative)
      if (answer.kind !== 'answer') return answer.kind
      await answer.response.body?.cancel()
      if (answer.response.ok) return 'removed'
      if (answer.status !== 404 && answer.status !== 410) return failureOf(answer.status)
      const outcome = await absence('removed' as const)
      return typeof outcome === 'string' ? outcome : outcome.kind
    }
  }
}

const isPage = (response: Response, bytes: Uint8Array): boolean => /^text\/html/i.test(response.headers.get('content-type') ?? '') && /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)))

/** At most so much; undefined where the answer broke off or is larger. */
async function bodyOf(response: Response, most: number): Promise<Uint8Array | undefined> {
  try {
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      if ((length += chunk.length) > most) return undefined
      chunks.push(chunk)
    }
    return new Uint8Array(Buffer.concat(chunks))
  } catch {
    return undefined
  }
}
