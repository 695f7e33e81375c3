import type { ExchangeFolder } from '#contract/exchange-folder.ts'
import type { Host } from '#contract/host.ts'

/** The folder that the host keeps for this PC. */
export const folderOfHost = (host: Host): ExchangeFolder => ({ list: host.listExchange, read: host.readExchange, create: host.createExchange, replace: host.replaceExchange, remove: host.removeExchange })
