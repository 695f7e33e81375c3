import { fittedName } from '#contract/legal-file-name.ts'

/** No page knows how long the path of its folder is; a folder of 90 units leaves Word's 240. */
const ROOM = 150

/** 签到表.docx, 签到表（2）.docx, 签到表（3）.docx…: the first that is legal and not taken. */
export async function freeName(name: string, isTaken: (name: string) => boolean | Promise<boolean>, from = 1): Promise<string> {
  for (let number = from; ; number++) {
    const candidate = fittedName(name, ROOM, number)
    if (!(await isTaken(candidate))) return candidate
  }
}
