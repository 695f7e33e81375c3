/** Menu: built from templates, its items clicked by tests; nothing is drawn. */
interface Template {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly submenu?: readonly Template[]
  readonly click?: () => void
}

type Item = Omit<Template, 'submenu' | 'click'> & { readonly submenu?: StandInMenu; click(): void }

class StandInMenu {
  readonly items: readonly Item[]
  readonly #popups: StandInMenu[]

  constructor(template: readonly Template[], popups: StandInMenu[]) {
    this.#popups = popups
    this.items = template.map(({ submenu, click, ...item }) => ({
      enabled: true,
      visible: true,
      ...item,
      ...(submenu ? { submenu: new StandInMenu(submenu, popups) } : {}),
      click: () => {
        if (!click) throw new Error(`electron stand-in: the role ${item.role} of a menu item is not emulated`)
        click()
      }
    }))
  }

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup(): void {
    this.#popups.push(this)
  }
}

export function createMenu() {
  let applicationMenu: StandInMenu | null = null
  const popups: StandInMenu[] = []
  return {
    buildFromTemplate: (template: readonly Template[]) => new StandInMenu(template, popups),
    setApplicationMenu: (menu: StandInMenu | null) => void (applicationMenu = menu),
    getApplicationMenu: () => applicationMenu,
    /** Not Electron's: the context menus that were shown. */
    popups
  }
}
