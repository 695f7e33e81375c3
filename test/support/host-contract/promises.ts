/**
 * What every host promises, as sentences. Each runs over the shell's, the browser's and the memory host; assertions are
 * Node's, so that vitest and Playwright can both run them.
 */
import assert from 'node:assert/strict'
import { textFile, type AskingHost, type TestedHost } from './tested-host.ts'

export interface HostPromise<Tested> {
  readonly sentence: string
  readonly keep: (tested: Tested) => Promise<void>
}

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes)

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
      for (const [asked, given] of [['CON.docx', '_CON.docx'], ['政治处/一科：名单.docx', '政治处_一科：名单.docx'], ['a<b>"c.txt', 'a_b__c.txt']] as const) {
        const outcome = await host.saveFile(textFile(asked, asked))
        assert.ok(outcome.kind === 'saved')
        assert.equal(outcome.file.name, given)
        assert.equal(text(await read(given)), asked)
      }
    }
  },
  {
    sentence: 'saving all keeps two files of one name, the second numbered （2）',
    keep: async ({ host, read }) => {
      const outcome = await host.saveAll([textFile('签到表.docx', '甲'), textFile('签到表.docx', '乙'), textFile('方案.docx', '丙')])
      assert.ok(outcome.kind === 'saved')
      assert.deepEqual(outcome.files.map((file) => file.name), ['签到表.docx', '签到表（2）.docx', '方案.docx'])
      assert.equal(new Set(outcome.files.map((file) => file.id)).size, 3)
      assert.deepEqual([text(await read('签到表.docx')), text(await read('签到表（2）.docx')), text(await read('方案.docx'))], ['甲', '乙', '丙'])
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
    sentence: 'a dialog that is given up answers cancelled and writes nothing',
    keep: async ({ host, read, cancelNext }) => {
      await cancelNext()
      assert.deepEqual(await host.saveFile(textFile('弃.docx', '弃')), { kind: 'cancelled' })
      await cancelNext()
      assert.deepEqual(await host.saveAll([textFile('弃.docx', '弃')]), { kind: 'cancelled' })
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
