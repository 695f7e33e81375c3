/** Every word a paper shows, in order: what its hash is taken over, so that a paper is stale exactly when it would read differently. */
import type { Section } from '../paper.ts'

export const shownTexts = (sections: readonly Section[]): string[] =>
  sections.flatMap((section) => [
    ...section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [...block.head, ...block.rows].flatMap((row) => row.cells.map((cell) => cell.text)))),
    section.signatures ?? ''
  ])
