/** The first page of every paper of the demo class, as HTML: what contact-sheet.mjs takes pictures of. */
import { readFileSync } from 'node:fs'
import { previewPaper } from '#documents/registry.ts'
import { readCollegeFile } from '#domain/college-file.ts'
import { papers } from '#domain/paper-kinds.ts'

export interface FirstPage {
  readonly title: string
  readonly pages: number
  readonly html: string
}

/** In the order of the work; papers that the demo class has nothing for are left out. `file` is a college file. */
export function firstPages(file: string): FirstPage[] {
  const outcome = readCollegeFile(JSON.parse(readFileSync(file, 'utf8')))
  if (outcome.kind === 'refused') throw new Error(outcome.sentence)
  return papers.flatMap(({ id, title }) => {
    // The finished class has what the running one lacks yet.
    const preview = outcome.classes.map((snapshot) => previewPaper(snapshot, id, { today: '2026-11-26', college: outcome.facts })).find(({ pages }) => pages > 0)
    return preview ? [{ title, pages: preview.pages, html: preview.html }] : []
  })
}
