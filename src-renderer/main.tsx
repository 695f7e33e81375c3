/** Placeholder until the composition root lands. */
document.getElementById('root')!.textContent = '班次台'
