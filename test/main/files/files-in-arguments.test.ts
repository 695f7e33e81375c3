import { expect, test } from 'vitest'
import { filesInArguments } from '#main/files/files-in-arguments.ts'

test('packages and workbooks are taken from the command line, switches and the rest are not', () => {
  expect(filesInArguments(['.', '--inspect=a.pxb', '一期.PXB', '/abs/名单.xlsx', 'setup.exe', 'a.docx'], '/work')).toEqual(['/work/一期.PXB', '/abs/名单.xlsx'])
})
