/** Venue names as timetables write them, taken apart into single rooms. */

const UNDECIDED = /^(待定|未定|另行通知|线上|无|—|-)$/
/** 综合楼301、302教室: what stands before and after holds for every number. */
const NUMBERED = /^(\D*)(\d+(?:[、,/]\d+)+)(\D*)$/

/** 综合楼301、302教室 is 综合楼301教室 and 综合楼302教室; nothing where the venue is not settled. */
export function venuesOf(venue: string | undefined): string[] {
  const text = (venue ?? '').normalize('NFKC').replace(/\s/g, '').replaceAll(',', '、')
  const numbered = NUMBERED.exec(text)
  const names = numbered ? numbered[2]!.split(/[、/]/).map((number) => `${numbered[1]}${number}${numbered[3]}`) : text.split(/[、;]/)
  return names.filter((name) => name !== '' && !UNDECIDED.test(name))
}
