/** Why the write path did not take something, as a sentence at the field; undefined where it was taken. */
import type { CommitOutcome } from '#store/commit.ts'

export const sentenceOfRefusal = (outcome: CommitOutcome): string | undefined => (outcome.kind === 'refused' ? `${outcome.label}${outcome.reason}。` : undefined)
