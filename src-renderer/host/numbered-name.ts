import { splitEnding } from '#contract/legal-file-name.ts'

/** 签到表.docx, 签到表（2）.docx, 签到表（3）.docx…: the first that is not taken. */
export async function freeName(name: string, isTaken: (name: string) => boolean | Promise<boolean>, from = 1): Promise<string> {
  const { stem, ending } = splitEnding(name)
  for (let number = from; ; number++) {
    const candidate = number === 1 ? name : `${stem}（${number}）${ending}`
    if (!(await isTaken(candidate))) return candidate
  }
}
