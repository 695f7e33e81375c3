/** By which way papers leave: asked with every export, because a 微信工作群 is no way for some of them (R10.d). */
export const PAPER_CHANNELS = ['打印', 'U盘', '内网', '微信'] as const
export type PaperChannel = (typeof PAPER_CHANNELS)[number]

/** By which way an exchange file leaves. */
export const FILE_CHANNELS = ['U盘', '内网', '微信'] as const satisfies readonly PaperChannel[]
export type FileChannel = (typeof FILE_CHANNELS)[number]

/** Stands in the names of files that must not go to the group. */
export const UNFIT_MARK = '不得发微信群'
