export function ClassesPage() {
  return <p>班次</p>
}
