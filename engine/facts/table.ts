import { isEven, rowOf } from '../width/cells.ts'
import type { Survey } from './survey.ts'

/** Lines that are not blank; how often commas and tabs part their cells, and the squares of that. */
interface Evidence {
  lines: number
  commas: number
  commasSquared: number
  tabs: number
  tabsSquared: number
  /** Lines with a cell that no clause of a sentence is like. */
  plain: number
}

/** Of the rows of a table with commas, all but a head and a few have such a cell. */
const MOSTLY_PLAIN = 0.7

/**
 * Whether the document is a table as programs write it (CSV, TSV): a line is a row, commas or tabs part its cells, and
 * straight quotation marks hold some together. There these are no punctuation, and a line break tears a row.
 */
export const tableSurvey: Survey<Evidence, boolean> = {
  empty: () => ({ lines: 0, commas: 0, commasSquared: 0, tabs: 0, tabsSquared: 0, plain: 0 }),

  observe(line) {
    if (line.trim() === '') return undefined
    const { commas, tabs, plain } = rowOf(line)
    return {
      lines: 1,
      commas,
      commasSquared: commas * commas,
      tabs,
      tabsSquared: tabs * tabs,
      plain: plain ? 1 : 0,
    }
  },

  add(total, one, sign) {
    total.lines += sign * one.lines
    total.commas += sign * one.commas
    total.commasSquared += sign * one.commasSquared
    total.tabs += sign * one.tabs
    total.tabsSquared += sign * one.tabsSquared
    total.plain += sign * one.plain
  },

  decide({ lines, commas, commasSquared, tabs, tabsSquared, plain }) {
    if (isEven({ lines, sum: tabs, squares: tabsSquared })) return true
    return plain >= lines * MOSTLY_PLAIN && isEven({ lines, sum: commas, squares: commasSquared })
  },
}
