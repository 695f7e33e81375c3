import { describe, expect, test } from 'vitest'
import type { IncomingFile } from '#contract/host.ts'
import { createMemoryHost } from '#host/memory-host.ts'
import { askingHostPromises, hostPromises } from '#support/host-contract/promises.ts'

describe('the memory host keeps what every host promises', () => {
  for (const { sentence, keep } of [...hostPromises, ...askingHostPromises]) {
    test(sentence, () => {
      const host = createMemoryHost()
      return keep({
        host,
        read: async (name) => host.files.get(name),
        printed: async () => host.printed.at(-1) ?? '',
        cancelNext: async () => host.cancelNext(),
        block: async (name) => {
          host.block(name, 'locked')
          return async () => host.free(name)
        },
        willPick: async (file) => host.willPick(file)
      })
    })
  }
})

test('a file opened from outside reaches whoever listens, and nobody who has stopped', () => {
  const host = createMemoryHost()
  const heard: IncomingFile[] = []
  const stop = host.onFileOpened((file) => heard.push(file))
  host.openFromOutside({ name: '一期.pxb', bytes: new Uint8Array(1) })
  stop()
  host.openFromOutside({ name: '二期.pxb', bytes: new Uint8Array(1) })
  expect(heard.map((file) => file.name)).toEqual(['一期.pxb'])
})
