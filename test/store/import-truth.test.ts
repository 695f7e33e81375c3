import { test } from 'vitest'
import { previewToldTheTruth, takenBackAfterMoreWork } from '#support/import-truth.ts'

test('whatever two people did, the preview told the truth, and the import can be taken back both ways', () => previewToldTheTruth(12), 240_000)
test('whatever was done since, an import is taken back without losing it', () => takenBackAfterMoreWork(8), 240_000)
