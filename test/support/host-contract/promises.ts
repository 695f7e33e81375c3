/**
 * What every host promises, as sentences. Each runs over the shell's, the browser's and the memory host; assertions are
 * Node's, so that vitest and Playwright can both run them.
 */
import assert from 'node:assert/strict'
import type { FileToSave, Host, SaveAllOutcome } from '#contract/host.ts'
import { textFile, type AskingHost, type TestedHost } from './tested-host.ts'

export interface HostPromise<Tested> {
  readonly sentence: string
  readonly keep: (tested: Tested) => Promise<void>
}

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes)

/** Into a folder given anew. */
async function saveAll(host: Host, files: readonly FileToSave[]): Promise<SaveAllOutcome> {
  const given = await host.pickFolder()
  assert.ok(given.kind === 'given')
  return host.saveAll(given.folder.id, files)
}

export const hostPromises: readonly HostPromise<TestedHost>[] = [
  {
    sentence: 'says which program and where it runs',
    keep: async ({ host }) => {
      const info = await host.info()
      assert.match(info.version, /^\d+\.\d+\.\d+$/)
      assert.ok(['electron', 'browser', 'memory'].includes(info.kind))
      assert.ok(info.platform.length > 0)
    }
  },
  {
    sentence: 'a saved file holds the very bytes, be they none or three million',
    keep: async ({ host, read }) => {
      for (const length of [0, 1, 3_000_000]) {
        const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256)
        const outcome = await host.saveFile({ name: `字节${length}.bin`, bytes })
        assert.equal(outcome.kind, 'saved')
        assert.deepEqual(Buffer.from((await read(`字节${length}.bin`)) ?? []), Buffer.from(bytes))
      }
    }
  },
  {
    sentence: 'a name that Windows forbids becomes a legal one',
    keep: async ({ host, read }) => {
      for (const [asked, given] of [['CON.docx', '_CON.docx'], ['政治处/一科：名单.docx', '政治处／一科：名单.docx'], ['a<b>"c.txt', 'a＜b＞＂c.txt']] as const) {
        const outcome = await host.saveFile(textFile(asked, asked))
        assert.ok(outcome.kind === 'saved')
        assert.equal(outcome.file.name, given)
        assert.equal(text(await read(given)), asked)
      }
    }
  },
  {
    sentence: 'saving all keeps two files of one name, the second numbered （2）, also when they come one after the other',
    keep: async ({ host, read }) => {
      const given = await host.pickFolder()
      assert.ok(given.kind === 'given')
      const first = await host.saveAll(given.folder.id, [textFile('签到表.docx', '甲')])
      const then = await host.saveAll(given.folder.id, [textFile('签到表.docx', '乙'), textFile('方案.docx', '丙')])
      assert.deepEqual([first.unsaved, then.unsaved], [[], []])
      const saved = [...first.saved, ...then.saved]
      assert.deepEqual(saved.map((file) => file.name), ['签到表.docx', '签到表（2）.docx', '方案.docx'])
      assert.equal(new Set(saved.map((file) => file.id)).size, 3)
      assert.deepEqual([text(await read('签到表.docx')), text(await read('签到表（2）.docx')), text(await read('方案.docx'))], ['甲', '乙', '丙'])
    }
  },
  {
    sentence: 'a long name loses the end of what it is about, never its day, version and ending',
    keep: async ({ host }) => {
      const { saved } = await saveAll(host, [textFile(`${'L'.repeat(230)}_签到表_20261123_不得发微信群_v12.docx`, '甲'), textFile(`${'L'.repeat(231)}_签到表_20261123_不得发微信群_v12.docx`, '乙')])
      assert.match(saved[0]!.name, /^L+_20261123_不得发微信群_v12\.docx$/)
      assert.match(saved[1]!.name, /^L+_20261123_不得发微信群_v12（2）\.docx$/)
      assert.ok(saved.every(({ name }) => name.length <= 200))
    }
  },
  {
    sentence: 'a folder that was never given out takes nothing',
    keep: async ({ host }) => assert.rejects(host.saveAll('no-such-folder', [textFile('甲.docx', '甲')]), /expired/)
  },
  {
    sentence: 'a document is printed as it was handed over',
    keep: async ({ host, printed }) => {
      const html = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>签到表</title></head><body><p>签到表 甲</p></body></html>'
      assert.equal(await host.print(html), 'printed')
      assert.match(await printed(), /签到表 甲/)
    }
  },
  {
    sentence: 'a document becomes a PDF file, or the host says that it makes none',
    keep: async ({ host }) => {
      const pdf = await host.pdfOf('<!doctype html><html><body><p>甲</p></body></html>')
      if (pdf) assert.equal(text(pdf.subarray(0, 5)), '%PDF-')
    }
  },
  {
    sentence: 'a picked file arrives with its name and bytes',
    keep: async ({ host, willPick }) => {
      const given = { name: '报名表（第一期）.xlsx', bytes: Uint8Array.from([80, 75, 3, 4, 0, 255]) }
      await willPick(given)
      const file = await host.pickFile(['xlsx', 'xls', 'csv'])
      assert.equal(file?.name, given.name)
      assert.deepEqual(Buffer.from(file.bytes), Buffer.from(given.bytes))
    }
  },
  {
    sentence: 'an id that was never given out opens nothing',
    keep: async ({ host }) => {
      assert.equal(await host.openSaved('no-such-id'), false)
      assert.equal(await host.showSaved('no-such-id'), false)
    }
  },
  {
    sentence: 'fonts are answered only from those asked for, or not at all',
    keep: async ({ host }) => {
      const fonts = await host.installedFonts(['仿宋_GB2312', 'No Such Font'])
      assert.ok(fonts === undefined || fonts.every((name) => name === '仿宋_GB2312'))
    }
  },
  {
    sentence: 'the mark of the machine is hashed and does not change',
    keep: async ({ host }) => {
      const mark = await host.machineMark()
      assert.ok(mark === undefined || /^[0-9a-f]{64}$/.test(mark))
      assert.equal(await host.machineMark(), mark)
    }
  }
]

export const askingHostPromises: readonly HostPromise<AskingHost>[] = [
  {
    sentence: 'an exchange folder is chosen once, takes files whole and never one over another, and is as good as gone when it was left',
    keep: async ({ host }) => {
      const path = 'c/org/abcdefghijklmnop/1.aaaaaaaa.pxb'
      assert.deepEqual(await host.listExchange(''), { kind: 'gone' })
      const place = await host.pickExchangeFolder('new')
      assert.ok(place.kind === 'folder')
      assert.deepEqual((await host.exchangeSetting()).place, place)
      assert.equal(await host.createExchange(path, Uint8Array.from([1, 2, 255])), 'created')
      assert.equal(await host.createExchange(path, Uint8Array.from([3])), 'there')
      const found = await host.readExchange(path)
      assert.ok(found.kind === 'read')
      assert.deepEqual([...found.bytes], [1, 2, 255])
      assert.equal(await host.replaceExchange('dev/abcdefghijklmnop.pxb', Uint8Array.from([4])), 'replaced')
      assert.deepEqual(await host.listExchange('c/org/abcdefghijklmnop'), { kind: 'listed', entries: [{ name: '1.aaaaaaaa.pxb', isFolder: false, length: 3 }] })
      assert.equal(await host.removeExchange(path), 'removed')
      assert.deepEqual(await host.readExchange(path), { kind: 'absent' })
      assert.deepEqual(await host.pickExchangeFolder('same'), place)
      await host.leaveExchange()
      assert.equal((await host.exchangeSetting()).place, undefined)
      assert.equal(await host.createExchange(path, Uint8Array.from([1])), 'gone')
    }
  },
  {
    sentence: 'a dialog that is given up answers cancelled and writes nothing',
    keep: async ({ host, read, cancelNext }) => {
      await cancelNext()
      assert.deepEqual(await host.saveFile(textFile('弃.docx', '弃')), { kind: 'cancelled' })
      await cancelNext()
      assert.deepEqual(await host.pickFolder(), { kind: 'cancelled' })
      await cancelNext()
      assert.equal(await host.pickFile(['xlsx']), undefined)
      assert.equal(await read('弃.docx'), undefined)
    }
  },
  {
    sentence: 'a place that cannot be written is named, and written once it can be',
    keep: async ({ host, read, block }) => {
      const free = await block('占用.docx')
      const failed = await host.saveFile(textFile('占用.docx', '新'))
      assert.ok(failed.kind !== 'saved' && failed.kind !== 'cancelled')
      assert.equal(failed.name, '占用.docx')
      await free()
      const outcome = await host.retrySave(failed.retry, 'again')
      assert.equal(outcome.kind, 'saved')
      assert.equal(text(await read('占用.docx')), '新')
      await assert.rejects(host.retrySave(failed.retry, 'again'), /expired/)
    }
  },
  {
    sentence: 'one of many that cannot be written is listed and the others are written; each is written again, or beside it',
    keep: async ({ host, read, block }) => {
      const free = [await block('锁一.docx'), await block('锁二.docx')]
      const { saved, unsaved } = await saveAll(host, [textFile('锁一.docx', '甲'), textFile('通一.docx', '乙'), textFile('锁二.docx', '丙'), textFile('通二.docx', '丁')])
      assert.deepEqual(saved.map((file) => file.name), ['通一.docx', '通二.docx'])
      assert.deepEqual(unsaved.map((file) => file.name), ['锁一.docx', '锁二.docx'])
      assert.ok(unsaved.every(({ failure }) => failure !== 'taken'))
      const beside = await host.retrySave(unsaved[1]!.retry, 'beside')
      assert.ok(beside.kind === 'saved')
      assert.equal(beside.file.name, '锁二（2）.docx')
      for (const one of free) await one()
      assert.equal((await host.retrySave(unsaved[0]!.retry, 'again')).kind, 'saved')
      assert.deepEqual([text(await read('锁一.docx')), text(await read('通二.docx')), text(await read('锁二（2）.docx'))], ['甲', '丁', '丙'])
    }
  },
  {
    sentence: 'what somebody changed under the same name is not written over unasked, and the same bytes are not written twice',
    keep: async ({ host, read }) => {
      await saveAll(host, [textFile('改过.docx', '手写'), textFile('照旧.docx', '同')])
      const { saved, unsaved } = await saveAll(host, [textFile('改过.docx', '新出'), textFile('照旧.docx', '同')])
      assert.deepEqual(saved.map((file) => file.name), ['照旧.docx'])
      assert.deepEqual(unsaved.map(({ name, failure }) => [name, failure]), [['改过.docx', 'taken']])
      assert.equal(text(await read('改过.docx')), '手写')
      assert.equal((await host.retrySave(unsaved[0]!.retry, 'again')).kind, 'saved')
      assert.equal(text(await read('改过.docx')), '新出')
    }
  },
  {
    sentence: 'a place that cannot be written leaves the name with （2） beside it',
    keep: async ({ host, read, block }) => {
      const free = await block('打开.docx')
      const failed = await host.saveFile(textFile('打开.docx', '新'))
      assert.ok(failed.kind !== 'saved' && failed.kind !== 'cancelled')
      const outcome = await host.retrySave(failed.retry, 'beside')
      assert.ok(outcome.kind === 'saved')
      assert.equal(outcome.file.name, '打开（2）.docx')
      assert.equal(text(await read('打开（2）.docx')), '新')
      await free()
    }
  }
]
