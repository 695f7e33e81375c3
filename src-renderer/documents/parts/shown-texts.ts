/** Every word a paper shows, in order: what its hash is taken over, so that a paper is stale exactly when it would read differently. */
import type { Section } from '../paper.ts'

export function shownTexts(sections: readonly Section[]): string[] {
  const texts: string[] = []
  for (const section of sections) {
    for (const block of section.blocks) {
      if (block.kind === 'paragraph') texts.push(block.runs.map((run) => run.text).join(''))
      else for (const rows of [block.head, block.rows]) for (const row of rows) for (const cell of row.cells) texts.push(cell.text)
    }
    texts.push(section.signatures ?? '')
  }
  return texts
}
