/** `demo` and `papers` as IT staff call them, in the same process. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { demo } from '#cli/demo.ts'
import { papersCommand } from '#cli/papers.ts'
import type { Command } from '#cli/command.ts'
import { planPaper } from '#documents/registry.ts'
import { papers } from '#domain/paper-kinds.ts'
import { demoClass } from '#support/word/classes.ts'
import { lint } from '#support/word/lint.ts'

const folder = mkdtempSync(join(tmpdir(), 'papers-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const COLLEGE = 'resources/demo/college.json'

async function call(command: Command, ...args: string[]): Promise<{ result: any; said: string[] }> {
  const said: string[] = []
  let result: unknown
  expect(await command.run(args, { result: (value) => (result = value), say: (sentence) => said.push(sentence) })).toBe(0)
  return { result, said }
}

describe('demo', () => {
  test('writes every paper of the demo class and a package that papers reads again', async () => {
    const out = join(folder, '演示 输出')
    const { result } = await call(demo, '--out', out)
    expect(new Set(readdirSync(out))).toEqual(new Set([...result.files.map((file: any) => file.name), result.package.name]))
    const marks = new Set(result.files.map((file: any) => file.code.split('/')[2]))
    for (const { id, mark, isCard } of papers) if (!isCard) expect(marks.has(mark), id).toBe(planPaper(demoClass(), id, { today: '2026-11-26' }).length > 0)
    for (const { name } of result.files) expect(lint(new Uint8Array(readFileSync(join(out, name))))).toEqual([])

    const secret = join(folder, 'passphrase.txt')
    writeFileSync(secret, `${result.package.passphrase}\n`)
    const again = join(folder, 'again')
    const fromPackage = await call(papersCommand, join(out, result.package.name), '--out', again, '--class', 'demo-2026-03', '--paper', '实施方案', '--passphrase-file', secret)
    const [plan] = fromPackage.result.files
    expect(plan.code, 'the package holds what the plan shows').toBe(result.files.find((file: any) => file.code.includes('/SSFA/')).code)
  }, 120_000)

  test('needs a folder', async () => {
    await expect(call(demo)).rejects.toThrow('--out')
  })
})

describe('papers', () => {
  test('makes the papers asked for of the class asked for', async () => {
    const out = join(folder, 'one')
    const { result } = await call(papersCommand, COLLEGE, '--out', out, '--class', 'demo-2026-02', '--paper', 'confirmation')
    expect(result.class).toBe('demo-2026-02')
    expect(readdirSync(out)).toEqual([expect.stringMatching(/^演示省监狱系统执法骨干培训班（第2期）_数据确认单_\d{8}_不得发微信群_v1\.docx$/)])
  })

  test.each<[string, string[], string]>([
    ['several classes and none named', [COLLEGE, '--out', folder], '请用 --class'],
    ['an unknown class', [COLLEGE, '--out', folder, '--class', 'x'], '没有编号为“x”的班次'],
    ['an unknown paper', [COLLEGE, '--out', folder, '--paper', '毕业证书'], '没有“毕业证书”这种材料'],
    ['no folder', [COLLEGE], '--out'],
    ['no file', ['--out', folder], '请写明一个文件'],
    ['a file that is not there', ['nowhere.pxb', '--out', folder], 'nowhere.pxb'],
    ['an unknown option', [COLLEGE, '--colour'], '参数写得不对'],
    ['a folder that is a file', [COLLEGE, '--out', COLLEGE, '--class', 'demo-2026-02', '--paper', 'confirmation'], '不能写入']
  ])('%s is answered with one sentence', async (_, args, words) => {
    await expect(call(papersCommand, ...args)).rejects.toThrow(words)
  })

  test.runIf(existsSync('/proc/self'))('a place where no folder can be made is refused, and does not hang', async () => {
    await expect(call(papersCommand, COLLEGE, '--out', '/proc/none/papers', '--class', 'demo-2026-02', '--paper', 'confirmation')).rejects.toThrow('这里建不了文件夹')
  })

  test('a truncated college file is refused', async () => {
    const path = join(folder, 'cut.json')
    writeFileSync(path, readFileSync(COLLEGE).subarray(0, 5000))
    await expect(call(papersCommand, path, '--out', folder)).rejects.toThrow('不是完整的 JSON')
  })
})
