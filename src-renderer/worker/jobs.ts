/**
 * The list of long work. Each job is one file under jobs/ with `run(input, report)`; it is loaded when first asked for,
 * so that spreadsheets, Word and encryption cost nothing until they are used.
 */

/** Tells how far the work is; `total` may be unknown. */
export type Report = (done: number, total?: number, what?: string) => void

/** A job's module. */
export interface JobModule<Input, Output> {
  run(input: Input, report: Report): Promise<Output>
}

export const JOBS = {
  /** Proves that the worker answers; used at start and by tests. */
  echo: () => import('./jobs/echo.ts'),
  /** A `.pxb` of some classes. */
  exportClasses: () => import('./jobs/export-classes.ts'),
  /** Everything new for a person's other PCs, and what they sent, taken where nothing asks. */
  takeAlong: () => import('./jobs/take-along.ts'),
  bringBack: () => import('./jobs/bring-back.ts'),
  /** What a `.pxb` would change. */
  previewImport: () => import('./jobs/preview-import.ts'),
  /** Takes it, in one transaction. */
  takeImport: () => import('./jobs/take-import.ts'),
  /** What taking an import back would do. */
  planUndo: () => import('./jobs/plan-undo.ts'),
  undoImport: () => import('./jobs/undo-import.ts'),
  /** Keeps a file aside that was not taken. */
  holdFile: () => import('./jobs/hold-file.ts'),
  /** What cannot be true at once after an exchange. */
  findIntegrity: () => import('./jobs/find-integrity.ts'),
  /** What a round of the exchange folder packs, opens and merges. */
  folderWork: () => import('./jobs/folder-work.ts'),
  /** Pages of one paper, for the screen. */
  previewPaper: () => import('./jobs/preview-paper.ts'),
  /** What can be chosen of one paper: its files, levels, blank rows, counts. */
  paperChoices: () => import('./jobs/paper-choices.ts'),
  /** One paper for the printer, and as text. */
  printPaper: () => import('./jobs/print-paper.ts'),
  copyPaper: () => import('./jobs/copy-paper.ts'),
  /** A paper as a form of tags that the college may change. */
  writeTemplate: () => import('./jobs/write-template.ts'),
  /** Whether a form from outside can be used, and what it makes of the class. */
  checkTemplate: () => import('./jobs/check-template.ts'),
  /** The names that a form may use. */
  listFormFields: () => import('./jobs/list-form-fields.ts'),
  /** Word files of any number of papers. */
  writePapers: () => import('./jobs/write-papers.ts'),
  /** Which papers that were given out would read differently now. */
  checkVersions: () => import('./jobs/check-versions.ts'),
  /** Which paper came back, and whether it is what was given out. */
  readReturned: () => import('./jobs/read-returned.ts'),
  /** A name list up to what each of its rows would do. */
  readRoster: () => import('./jobs/read-roster.ts'),
  /** What is to be done in every class. */
  checkClasses: () => import('./jobs/check-classes.ts'),
  /** Answers of a survey site against the items of an evaluation form. */
  readSurvey: () => import('./jobs/read-survey.ts'),
  /** 报名表模板. */
  writeRosterTemplate: () => import('./jobs/write-roster-template.ts'),
  /** What the signature cells of a returned sign-in sheet show. */
  readSignedSheet: () => import('./jobs/read-signed-sheet.ts'),
  /** Which boxes of a returned evaluation form were ticked. */
  readTickedForm: () => import('./jobs/read-ticked-form.ts'),
  /** Whether courseware is still what was reviewed: a hash over its text. */
  hashCourseware: () => import('./jobs/hash-courseware.ts')
} satisfies Record<string, () => Promise<JobModule<never, unknown>>>

export type JobName = keyof typeof JOBS
type ModuleOf<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>
export type JobInput<Name extends JobName> = Parameters<ModuleOf<Name>['run']>[0]
export type JobOutput<Name extends JobName> = Awaited<ReturnType<ModuleOf<Name>['run']>>

/** Page to worker. */
export interface Order {
  readonly job: JobName
  readonly input: unknown
}

/** Worker to page. */
export type Answer =
  | { readonly kind: 'progress'; readonly done: number; readonly total?: number; readonly what?: string }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
