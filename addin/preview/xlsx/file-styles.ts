/** The styles of a file, each once, by the numbers its cells carry. */
import type { FontStyle } from 'hucre';
import type { CellStyle, Workbook } from 'hucre/xlsx';
import type { FileStyle } from '../laid-out';
import { inPlainColours } from './plain-colours';
import { formatOfFile, laidStyle } from './styles';

const PARTS = ['font', 'fill', 'border', 'alignment', 'numFmt', 'protection'] as const;

export class FileStyles {
  readonly all: FileStyle[] = [];
  private readonly numbers = new Map<string, number>();
  /** The reader gives every cell a style of its own, made of parts that it shares. */
  private readonly parts = new Map<unknown, number>();

  constructor(
    private readonly book: Pick<Workbook, 'themeColors' | 'defaultFont'>,
    private readonly palette: readonly string[] = [],
  ) {}

  /** A style, or a colour, with every colour by its red, green and blue. */
  plain<T extends object>(style: T): T {
    return inPlainColours(style, this.book.themeColors, this.palette);
  }

  /** The number of a cell's style; a cell without one looks as the file's own font has it. */
  of(style: CellStyle = NONE): number {
    const key = PARTS.map(part => this.partNumber(style[part])).join(' ');
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.all.length;
      this.numbers.set(key, number);
      this.all.push(fileStyle(style, this.plain(style), this.book.defaultFont));
    }
    return number;
  }

  private partNumber(part: unknown): number {
    if (part === undefined) return 0;
    let number = this.parts.get(part);
    if (number === undefined) {
      number = this.parts.size + 1;
      this.parts.set(part, number);
    }
    return number;
  }
}

const NONE: CellStyle = {};

function fileStyle(style: CellStyle, inFile: CellStyle, defaultFont: FontStyle | undefined): FileStyle {
  const format = formatOfFile(style.numFmt);
  return { inFile, style: laidStyle(inFile, defaultFont), ...(format && format !== 'General' && { format }) };
}
