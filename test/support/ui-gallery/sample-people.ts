/** Invented people with the longest names and units that papers must bear. */
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const GIVEN = ['建国', '秀英', '雪', '子涵', '玉兰', '志强', '桂花', '海燕', '𠮷昌', '明']
const UNITS = ['演示市第一监狱', '演示省女子监狱', '演示市强制隔离戒毒所', '演示省司法警察总队直属支队综合保障大队（原演示市第三监狱筹建办公室）']

export interface SamplePerson {
  name: string
  gender: string | null
  organization: string
  position: string
  phone: string
  birth: string
  arrival: string | null
  age: number | null
}

export const samplePerson = (n: number): SamplePerson => ({
  name: n === 4 ? '古丽巴哈尔·阿卜杜热合曼·买买提明' : SURNAMES[n % 16]! + GIVEN[n % 10]!,
  gender: n % 7 === 3 ? null : n % 3 === 0 ? '女' : '男',
  organization: UNITS[n % 4]!,
  position: n % 5 === 0 ? '副监区长（主持工作）' : '民警',
  phone: `1990000${String(1000 + n)}`,
  birth: `19${70 + (n % 25)}-0${1 + (n % 9)}`,
  arrival: n % 6 === 5 ? null : '2026-11-23',
  age: n % 9 === 8 ? null : 26 + (n % 30)
})
