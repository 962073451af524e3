interface YearLabelProps {
  readonly className: string;
  readonly x: number;
  readonly y: number;
  /** `26/27` */
  readonly label: string;
  readonly narrow: boolean;
}

/** A year below its share of the width; in two lines where that is narrower than the word. */
export function YearLabel({ className, x, y, label, narrow }: YearLabelProps) {
  const lines = narrow ? label.split(/(?<=\/)/) : [label];
  return (
    <text className={className} y={y} textAnchor="middle">
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index * 12}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
