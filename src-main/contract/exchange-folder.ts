/**
 * 交换文件夹 as the page sees it: a few calls over relative paths of a fixed shape. Whether a USB stick, a share, a synced
 * folder or a WebDAV server lies behind them, they promise the same; one suite of tests holds each of them to it.
 */

/**
 * gone: the stick or share vanished. full: no room. denied: not allowed there. busy: held by somebody, or not done yet;
 * later it may work. unreachable: the server does not answer. login: name or password is not taken. foreign: what
 * answers is no such server (a log-in page of the network, say).
 */
export type FolderFailure = 'gone' | 'full' | 'denied' | 'busy' | 'unreachable' | 'login' | 'foreign'

export interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
  /** Bytes; 0 for folders. */
  readonly length: number
}

export type FolderList = { readonly kind: 'listed'; readonly entries: readonly FolderEntry[] } | { readonly kind: FolderFailure }
export type FolderRead = { readonly kind: 'read'; readonly bytes: Uint8Array } | { readonly kind: 'absent' } | { readonly kind: FolderFailure }

export interface ExchangeFolder {
  /** What lies directly in a folder, in no order; a folder that is not there holds nothing, unless all of it is gone. */
  list(folder: string): Promise<FolderList>
  /** May be cut short while another program still copies the file: whoever reads checks. */
  read(path: string): Promise<FolderRead>
  /** Whole or not at all, and never over what stands there. Makes the folders above it. */
  create(path: string, bytes: Uint8Array): Promise<'created' | 'there' | FolderFailure>
  /** Whole or not at all; for files that one PC alone writes. */
  replace(path: string, bytes: Uint8Array): Promise<'replaced' | FolderFailure>
  /** What is not there is removed already. */
  remove(path: string): Promise<'removed' | FolderFailure>
}

export interface ExchangeServer {
  /** http:// or https://, up to the folder. */
  readonly address: string
  readonly user: string
  readonly password: string
}

/** Where this PC exchanges: chosen by a person, kept by the host, named to the page for showing only. */
export interface ExchangePlace {
  readonly kind: 'folder' | 'server'
  /** The folder's name without what lies above it, or the server's address without user and password. */
  readonly name: string
  /** A person must allow the folder again, or type the password again, before anything can be read. */
  readonly asks?: true
}

export interface ExchangeSetting {
  readonly place?: ExchangePlace
  /** What can be chosen at all: a page in a browser reaches no server, and not every browser gives it a folder. */
  readonly canFolder: boolean
  readonly canServer: boolean
}

export type PlaceOutcome = ExchangePlace | { readonly kind: 'cancelled' | 'unavailable' } | { readonly kind: 'address' } | { readonly kind: FolderFailure }
