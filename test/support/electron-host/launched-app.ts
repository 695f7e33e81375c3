import type { Page } from '@playwright/test'

export type ElectronModule = typeof import('electron')

export interface LaunchOptions {
  /** Folder of package.json, whose `main` is the built main bundle. */
  readonly root: string
  readonly userDataDir: string
  /** What a person would add on the command line: the file of a double click. */
  readonly args?: readonly string[]
}

/** The part of Playwright's ElectronApplication that the specs use, so that they run on both. */
export interface LaunchedApp {
  /** Whether Electron itself runs, not the stand-in. */
  readonly isReal: boolean
  firstWindow(): Promise<Page>
  windows(): Promise<readonly Page[]>
  /** Runs in main, by its source: it sees nothing but its two arguments. */
  evaluate<R>(work: (electron: ElectronModule) => R | Promise<R>): Promise<R>
  evaluate<R, A>(work: (electron: ElectronModule, arg: A) => R | Promise<R>, arg: A): Promise<R>
  /** Settles when the program has ended. */
  readonly gone: Promise<void>
  /** Ends it as a person would, by 退出. */
  close(): Promise<void>
  /** The folder on Chromium's command line, by which its processes are found and killed. */
  readonly userData: string
}
