export function AttendancePage({ cls }: { cls: string }) {
  return <p>{cls}</p>
}
