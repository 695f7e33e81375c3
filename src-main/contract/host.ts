/**
 * The neck between hands and mind: everything the page may ask of the machine. The page names files by opaque ids that
 * the host gave out, never by paths. Each expected failure is a returned value with a tag, never an exception.
 */
import type { ExchangeFolder, ExchangeServer, ExchangeSetting, PlaceOutcome } from './exchange-folder.ts'

export type HostKind = 'electron' | 'browser' | 'memory'

/** A file a person gave to the program: dropped, picked, or opened by double click. */
export interface IncomingFile {
  /** The name without folders, for showing only. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file this program wrote in this run; `id` is opaque and dies with the run. */
export interface SavedFile {
  readonly id: string
  readonly name: string
}

/**
 * Why a file could not be written. In every case what stood there before still stands.
 * locked: open in Word or WPS. full: no room. gone: the stick or share vanished. denied: not allowed there.
 */
export type SaveFailure = 'locked' | 'full' | 'gone' | 'denied' | 'failed'

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly file: SavedFile }
  | { readonly kind: 'cancelled' }
  | { readonly kind: SaveFailure; readonly name: string; readonly retry: string }

/** A folder that a person gave for the files of this run; `id` is opaque and dies with the run. */
export interface GivenFolder {
  readonly id: string
  /** Without what lies above it, for showing only. */
  readonly name: string
}

export type FolderOutcome = { readonly kind: 'given'; readonly folder: GivenFolder } | { readonly kind: 'cancelled' }

/**
 * One of many that was not written. taken: another content stands there under this name, perhaps corrected by hand.
 * deep: with the path of the folder it would be longer than Word opens.
 */
export interface UnsavedFile {
  readonly name: string
  readonly failure: SaveFailure | 'taken' | 'deep'
  /** For retrySave; `again` writes over what is there. */
  readonly retry: string
}

/** What became of each file; one that could not be written does not keep the others from it. */
export interface SaveAllOutcome {
  readonly saved: readonly SavedFile[]
  readonly unsaved: readonly UnsavedFile[]
}

/** failed: no printer, or it refused. */
export type PrintOutcome = 'printed' | 'cancelled' | 'failed'

export interface FileToSave {
  /** Proposed name with its ending; the host makes it legal for Windows. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface AppInfo {
  readonly version: string
  readonly kind: HostKind
  readonly platform: string
  /** The PC's own name where it can be known, for showing in 历史 and previews. */
  readonly computer?: string
}

export interface Host {
  info(): Promise<AppInfo>
  /** Asks where, then writes whole or not at all. */
  saveFile(file: FileToSave): Promise<SaveOutcome>
  /** Writes again after a failure: under the same place (`again`) or beside it with a number (`beside`). `retry` comes from the failed outcome. */
  retrySave(retry: string, how: 'again' | 'beside'): Promise<SaveOutcome>
  /** Asks for a folder; what is exported goes into it by saveAll, as much at a time as is ready. */
  pickFolder(): Promise<FolderOutcome>
  /**
   * Writes every file that can be written. What stands there with the same bytes is left as it is; a second file of one
   * name since the folder was given gets a number; the whole path stays within 240 characters where its length is known.
   */
  saveAll(folder: string, files: readonly FileToSave[]): Promise<SaveAllOutcome>
  /** Opens a file written in this run in Word, WPS or whatever the PC uses. false where that cannot be done. */
  openSaved(id: string): Promise<boolean>
  /** Shows it in its folder. */
  showSaved(id: string): Promise<boolean>
  /** A whole HTML document without scripts, through the system's print dialog. */
  print(html: string): Promise<PrintOutcome>
  /** The same pages as a PDF file; undefined where the host cannot make one. */
  pdfOf(html: string): Promise<Uint8Array | undefined>
  /** Asks for a file to read. `endings` without dots; undefined when the person gave up. */
  pickFile(endings: readonly string[]): Promise<IncomingFile | undefined>
  /** Names of installed fonts of those asked for; undefined where the host cannot know. */
  installedFonts(wanted: readonly string[]): Promise<readonly string[] | undefined>
  /** Hashed mark of this machine, stable over network changes; undefined where the host cannot know. */
  machineMark(): Promise<string | undefined>
  /** Where this PC exchanges by itself, and what it could. */
  exchangeSetting(): Promise<ExchangeSetting>
  /** Asks for the exchange folder and keeps it; `same` asks only to be let into the kept one again. */
  pickExchangeFolder(how: 'new' | 'same'): Promise<PlaceOutcome>
  /** Keeps a WebDAV server after it has answered. The password stays with the host and never comes back to the page. */
  setExchangeServer(server: ExchangeServer): Promise<PlaceOutcome>
  /** Forgets the place; what lies there stays. */
  leaveExchange(): Promise<void>
  listExchange: ExchangeFolder['list']
  readExchange: ExchangeFolder['read']
  createExchange: ExchangeFolder['create']
  replaceExchange: ExchangeFolder['replace']
  removeExchange: ExchangeFolder['remove']
  /** Files opened from outside (double click, second start). Returns how to stop listening. */
  onFileOpened(listener: (file: IncomingFile) => void): () => void
}
