/* What the scripts of the pages share, for the type check of `make check`; nothing of it is sent to a browser. */

type Inputs = Record<string, number>;
/** Every step of a model; a second argument says at the place of each whether it is worked out (1), as the first has it (2) or left out (0). */
type Model = (inputs: Inputs, of?: Uint8Array) => Inputs;
/** The same over the rows of columns. */
type ModelOfColumns = (columns: Record<string, Float64Array>, of: Uint8Array, n: number) => Record<string, Float64Array>;
/** Slopes of each step of a model, in the order of its equations: step → what it follows → slope. */
type Slopes = (values: Inputs) => Record<string, Record<string, number>>;
type Palette = Record<string, string>;
type Span = [number, number];
/** A drawing of Plotly, with slots or filled: plain JSON. */
type Json = any;

interface Marks { group: string; decimal: string; minus: string; to: string }

/** How a value is written: model units × scale, with so many decimals, in a pattern that holds {n}; and read, with the unit's affixes. */
interface Writing { scale: number; decimals: number; pattern: string; one: string; affixes: string[] }

interface InputSpec extends Writing {
  label: string;
  /** A template that names a scenario where the input was moved, to be read after "with". */
  phrase: string;
  low: number;
  central: number;
  high: number;
  /** Start, end and step of the lever. */
  slider: [number, number, number];
  /** Whether the sources leave the input open between low and high. */
  open: boolean;
  /** Whether draws are likeliest at `central`. */
  middle: boolean;
  evidence: Span | null;
  /** What figures of another quantity cite that the lever may be set to. */
  alsoCited: Span[];
  reason: string;
}

interface MovedSlot { of?: string[]; always?: string[]; still?: string; lead: string; join: string; sides: Record<"below" | "above", string>; wrap?: number }

/** The JSON that the server writes beside the levers of a panel. */
interface PanelSpec {
  model: string;
  marks: Marks;
  given: Inputs;
  cases: Inputs[];
  /** The scenario of each button over the levers. */
  starts: Inputs[];
  /** Over which corners the range of each output is sought. */
  corners: CornerGroup[];
  /** Pairs of an open input and the value where a result may lie beyond those at all corners. */
  kinks: [string, string][];
  draws: DrawsSpec;
  /** Which names each equation uses. */
  uses: Record<string, string[]>;
  announcement: string;
  words: MovedSlot & Record<"notNumber" | "outside" | "noticeNumber" | "noticeRange", string>;
  inputs: Record<string, InputSpec>;
  outputs: Record<string, Writing>;
}

/** Equations with the same corners: those of open inputs, and of the ends of parts. */
interface CornerGroup { names: string[]; open: string[]; parts: string[]; of?: Uint8Array }

/** How often is drawn, from which seed, and which outputs. */
interface DrawsSpec { n: number; seed: number; of: string[] }

interface Draws {
  values: Record<string, Float64Array>;
  readonly ready: boolean;
  work(milliseconds?: number): boolean;
  percentile(name: string, percent: number): number;
  histogram(name: string, ends: Span, bars: number): number[];
}

interface Slot { slot: string; [key: string]: any }
type SlotFillers = Record<string, (slot: any, scenario: Evaluation, narrow: boolean) => any>;

interface Evaluation {
  panel: PanelSpec;
  /** What is compared with it. */
  compared: Compared[];
  run: Model;
  palette: Palette;
  given: Inputs;
  inputs: Inputs;
  values: Inputs;
  /** The ranges that are worked out. */
  foundRanges: Record<string, Span>;
  foundDraws: Draws[];
  foundAlong: Record<string, Inputs[]>;
  /** For each case, or for none: what it sets, and the ends found so far. */
  byCase: { known: Inputs; found: Record<string, Span> }[];
  ends(name: string, known: Inputs, found: Record<string, Span>): Span;
  readonly ranges: Record<string, Span>;
  range(name: string): Span;
  corners(name: string): Span;
  drawsOf(names: string[]): Draws;
  drawn(name: string): Draws;
  readonly inOrder: [string, number][];
  readonly byName: [string, number][];
  raw(name: string, end?: string): number;
  about(name: string): Writing;
  amount(name: string, end?: string): number;
  text(template: string): string;
  side(name: string, from?: number, to?: number): "" | "below" | "above";
  moved(slot: MovedSlot): string;
  along(by: string, points: number): Inputs[];
  sweep(slot: { of: string; by: string; points: number }): (number | null)[];
}

/** Inputs that stand elsewhere than at their opening, claims, version; see scenario.js. */
interface Scenario {
  inputs: Inputs;
  claims: string[];
  dataVersion: string;
  asOfVersion: boolean;
  kept: Named[];
  moving(inputs: Inputs): Scenario;
  comparing(kept: Named[]): Scenario;
  only(names: string[]): Scenario;
  readonly pinned: Scenario;
  readonly dated: Scenario;
  readonly shown: Scenario;
  readonly pairs: [string, string][];
  readonly query: string;
  pythonCall(call: string, ...words: string[]): string;
  fileStem(...names: string[]): string;
}

/* ---- drawings */

/** An SVG element with what Plotly hangs on it. */
type Drawn = any;
type Write = [Drawn, string, any];

interface Scale {
  axis: any;
  from: number;
  to: number;
  offset: number;
  length: number;
  moved: boolean;
  px(value: number): number;
  holds(value: number): boolean;
  part(value: number): number;
}

interface TickMark { node: Drawn; text: Drawn | null; x: number; words: string }

/** What Plotly has drawn, part by part, and the figure that it was drawn from. */
interface BoundDrawing {
  size: any;
  figure: Json;
  inputs: Inputs;
  layout: any;
  scales: Record<string, Scale>;
  traces: any[];
  shapes: any[];
  annotations: any[];
  marks: Map<string, TickMark[]>;
  marked(selector: string): TickMark[];
}

interface TextPatch { node: Drawn; inner: Drawn; text: Drawn; back: Drawn; full: any; at: any[]; words: string; parts: [Text, string][]; look?: string }
interface Box { left: number; top: number; width: number; height: number }

interface Patch {
  bound: BoundDrawing;
  writes: Write[];
  texts: TextPatch[];
  trace(index: number): boolean;
  bars(indices: number[]): boolean;
  shape(index: number): boolean;
  annotation(index: number, placed: boolean): boolean;
  ticks(scale: Scale): boolean;
}

interface SvgPatcher {
  drawn(scenario: Evaluation, narrow: boolean): void;
  forget(): void;
  patch(scenario: Evaluation, narrow: boolean): Patch | null;
}

/** A slot of a drawing: where it stands, and which part of the drawing it changes ("" where only Plotly can). */
interface FoundSlot { slot: Slot; path: string[]; kind: string; index?: string; key?: string }

/** Whoever holds the scenario on screen: a panel of levers. */
interface ScenarioSource { readonly scenario: Evaluation; sayRest(): void }

/** A drawing with its slots, and what one scenario that is compared adds to it. */
interface Drawing { figure: Json; outlines: { shapes: Json[]; data: Json[] } }

interface ChartSpec extends Drawing {
  name: string;
  file: string;
  figures: string[];
  /** Another drawing, for images of a fixed size. */
  short: Drawing | null;
  /** The slot that names what is compared, null where a chart has no result; what is read aloud of one. */
  kept: Slot | null;
  keptSaid: string;
  legend: Json[];
  curves: { x: Json; y: Json; names: string[] }[];
  /** Outputs whose draws it shows. */
  draws: string[];
  frames: Record<string, any>;
  /** The slot that tells the scenario and the choices that the chart rests on. */
  told: MovedSlot;
  /** The same in words, where nothing is moved. */
  choices: string;
  provenance: Json;
}

/** The lower and the upper end of a value; null where nothing is known. */
type Ends = [number | null, number | null];
/** A row of a chart's table that is played, and what is said of it. */
interface HeardRow { ends: Ends; words: string }
/** A curve that is played, with what its two axes are of. */
interface HeardCurve { names: string[]; values: (number | null)[]; decimals: number }

interface Chart {
  card: HTMLElement;
  spec: ChartSpec;
  plot: HTMLElement;
  panelElement: Element | null;
  /** What the scenario on screen is asked of: the panel, where the chart stands in one. */
  source: ScenarioSource | null;
  scenario: Evaluation | null;
  narrow: boolean;
  started: boolean;
  patched: boolean;
  undrawn: boolean;
  widened(): void;
  inSight: boolean;
  /** Whether it shows draws, which are made once levers rest. */
  readonly waits: boolean;
  readonly stem: string;
  /** What the reader moved of what the chart rests on, and with `choices` what was chosen though nobody moved it. */
  told(choices?: boolean): string;
  readonly asked: Evaluation;
  readonly compared: Named[];
  save(format: "png" | "svg"): Promise<void>;
  svg(size: string, scenario: Evaluation): Promise<string>;
  record(): ImageRecord;
  /** Anchors of the marks that a filter leaves as they are; null where there is no filter. */
  strong: Set<string> | null;
  emphasise(marks: string[]): void;
  isStale(scenario: Evaluation): boolean;
  patch(scenario: Evaluation): Patch | null;
  settle(): void;
  draw(scenario: Evaluation): Promise<any> | undefined;
}

/* ---- the search of the site */

interface SearchIndex {
  kinds: Record<string, string>;
  fields: Record<string, string>;
  colon: string;
  spellings: string[][];
  /** Kind, title, line, address, and further texts under the names of their fields. */
  entries: [string, string, string, string, [string, string][]][];
}
interface IndexField { name: string; text: string; key: string; weight: number }
interface IndexEntry { kind: string; title: string; line: string; address: string; order: number; fields: IndexField[]; key: string }
/** What a word may be written as, each with how much it counts. */
type Spelled = [string, number][];
/** An entry that answers, to how many words, the words with their spellings, and where a word stands that is not in sight. */
interface FoundEntry { entry: IndexEntry; words: Spelled[]; why: IndexField | null; score: number; answered: number }

/* ---- panels and levers */

interface Lever {
  name: string;
  node: HTMLElement;
  show(): void;
  use(): void;
  judge(scenario: Evaluation): void;
}

interface Panel {
  element: HTMLElement;
  spec: PanelSpec;
  run: Model;
  given: Inputs;
  levers: Lever[];
  charts: Chart[];
  live: HTMLElement;
  begun: Promise<void>;
  kept: Named[];
  compared: Compared[];
  checked(given: Inputs): Inputs;
  compare(kept: Named[]): void;
  readonly scenario: Evaluation;
  set(name: string, value: number): void;
  load(given: Inputs, how?: "step" | "arrived" | "restored" | "passing"): void;
  open(inputs: Inputs): void;
  /** Words that nobody sees, brought up to the scenario at once. */
  sayRest(): void;
}

/** Inputs by the name that a reader gave them. */
interface Named { name: string; given: Inputs }
/** The same, worked out by the model of a panel. */
interface Compared { name: string; scenario: Evaluation }
/** A scenario that this browser keeps. */
interface KeptScenario { name: string; model: string; given: Inputs; claims?: string[]; asOfVersion?: boolean; page?: Record<string, string>; version?: string }
interface KeptColumn { title: string; given: Inputs; index?: number }

/* ---- questions */

interface ResultSpec { dependencies: string[]; value: number; prefix: string; suffix: string }
interface QuestionsSpec {
  outputs: Record<string, ResultSpec>;
  fine: Record<string, number>;
  change: Record<string, [string, string]>;
  words: Record<string, string>;
  reasons: Record<string, string>;
  dependencies: Record<string, string[]>;
  always: string[];
  varying: string[];
}
interface Swing { name: string; label: string; left: number; width: number; at: number; text: string }

/* ---- doubt */

interface DoubtSpec { reasons: Record<string, string>; varying: string[]; percent: string; most: number; words: Record<string, string> }
interface WidthRow { label: string; reason: string; width: number; text: string }
interface ChangeRow { kind: string; label: string; left: number; width: number; text: string }

/* ---- files without a server */

/** A page under other claims or of another version, kept as a file: its body is runs of pieces. */
interface Variant { title: string; dataset: Record<string, string>; body: Span[] }

/** What the image of a figure shows beside the drawing, and what its file is called. */
interface Carried { record: ImageRecord; source: string; measure: string; stem: string }

/** What an image carries of itself. */
type ImageRecord = Record<string, any>;

interface Dashboard {
  palettes: Record<string, Palette>;
  narrow: number;
  marks: Record<string, Marks>;
  latex: Record<string, string>;
  models: Record<string, Model>;
  columns: Record<string, ModelOfColumns>;
  slopes: Record<string, Slopes>;
  faces: string;
  theme(): string;
  counted(n: number, element: HTMLElement): string;
  link(anchor: string): string;
  copy(words: string, status: HTMLElement, done?: string): Promise<void>;
  report(opener: HTMLElement, settings: HTMLElement, text: string, status: HTMLElement): Promise<void>;
  heardRows(chart: Chart): HeardRow[];
  heardCurve(chart: Chart): HeardCurve | null;
  /** Plays a chart, or stops it; there once its script is. */
  hear?(chart: Chart): void;
  at(address: string): string;
  whole(address: string): string;
  public(address: string): string;
  heldCard?(id: string): Promise<string>;
  cardFiles?(): string[];
  arrive?(panel: Panel): void;
  variants?: { pieces: string[]; pages: Record<string, Variant> };
  cards?: Record<string, string>;
  otherCards?: Record<string, Record<string, string>>;
  openFigure(ids: string | undefined): void;
  embedMetadata: { png(base64: string, record: ImageRecord): Blob; svg(text: string, record: ImageRecord): Blob };
  inputNames: string[];
  Scenario: { new (inputs: Inputs, claims?: string[], dataVersion?: string, asOfVersion?: boolean, kept?: Named[]): Scenario; named(words: string | null): string; apart<T extends { name: string }>(kept: T[]): T[]; free(pattern: string, kept: { name: string }[]): string };
  keptPairs(kept: Named[]): [string, string][];
  stem(start: string, given: [string, number][], kept: Named[]): string;
  crc(bytes: Uint8Array): number;
  compared?(): Named[];
  withOutlines(spec: Drawing, shown: Evaluation, narrow: boolean): Json;
  outlineNames(filled: Json, outlined: { name: string; shapes: Json[]; data: Json[] }[], narrow: boolean): Json[];
  sayKept(chart: Chart, compared: Compared[]): void;
  currentScenario(): Scenario;
  showScenario(scenario: Scenario, step?: boolean): void;
  queryOf(scenario: Scenario): string;
  take(link: HTMLAnchorElement): void;
  behind(panel: PanelSpec, names: string[], stops?: string[]): Record<string, boolean>;
  stepsOf(panel: PanelSpec, names: Record<string, boolean>, given?: string[]): Uint8Array;
  Draws: new (scenario: Evaluation, names: string[]) => Draws;
  uniform(seed: number, name: string, n: number): Float64Array;
  Evaluation: new (panel: PanelSpec | null, run: Model | null, palette: Palette, given: Inputs, compared?: Compared[]) => Evaluation;
  fill(node: Json, scenario: Evaluation, narrow?: boolean): Json;
  number(value: number | null, decimals: number, marks: Marks): string;
  asGiven(value: number, least: number, marks: Marks): string;
  withoutZeros(written: string, marks: Marks, least?: number): string;
  between(ends: number[], decimals: number, marks: Marks): string;
  withoutDashesAtMinus(text: string, marks?: Marks): string;
  exponent(value: number): number;
  write(element: Element, words: string): void;
  unbroken: string;
  decimalsApart(span: number, least: number): number;
  isOne(written: string, value: number, marks: Marks): boolean;
  inPattern(pattern: string, written: string): string;
  significant(value: number): number;
  read(words: string, marks: Marks, affixes?: string[]): number;
  readWithUnit(words: string, marks: Marks, affixes: string[]): [number, string] | null;
  MarkKeys: new (chart: Chart, open: (mark: string) => void) => object;
  Scale: new (axis: any, range: Span) => Scale;
  moveTo(x: number, y: number): string;
  barEdges(lying: Span, standing: Span, width: number): number[];
  outline(type: string, x0: number, x1: number, y0: number, y1: number): string;
  ticks(scale: Scale): { x: number; words: string }[] | null;
  Patch: new (bound: BoundDrawing) => Patch;
  box(patch: TextPatch, box: Box): Write[];
  letters(text: Drawn, before: string, words: string): [Text, string][] | null;
  SvgPatcher: new (figure: Json, plot: HTMLElement) => SvgPatcher;
  measure(patches: Patch[]): void;
  apply(patch: Patch): void;
  charts: Chart[];
  chartActions: Record<string, (chart: Chart, button: HTMLElement) => unknown>;
  /** A chart without levers, as it stands. */
  still(): Evaluation;
  /** Hands the reader a file. */
  keep(blob: Blob, name: string): void;
  csv(chart: Chart): string;
  printChart(chart: Chart, size: string): Promise<void>;
  printSheet(text: string, stem: string): void;
  figureImage: { image(plot: any, carried: Carried, format: "png" | "svg"): Promise<Blob>; keep(content: Blob, name: string): void; onPaper(plot: any, carried: Carried): Promise<string> };
  palette(): Palette;
  startCharts(): void;
  everything(): Promise<unknown>;
  Lever: new (node: HTMLElement, panel: Panel) => Lever;
  Sheet: new (element: HTMLElement, panel: Panel) => unknown;
  panels: Panel[];
  Search: new (f: (x: number) => number, low: number, high: number, value: number) => { readonly spans: Span[] };
  fold(text: string): { key: string; places: Span[] };
  searchKey(text: string): string;
  searchIndex?: SearchIndex;
  /** Fills the dialog of the search; there once its script is. */
  search?(dialog: HTMLElement): void;
  found?(query: string): { all: boolean; entries: FoundEntry[] };
  questions: Record<string, Function>;
  doubt: object;
}

interface Window {
  dashboard: Dashboard;
  dash_ag_grid: { getApi(name: string): any };
  /** Functions that the grid calls by name. */
  dashAgGridFunctions?: Record<string, Function>;
  DashRenderer?: new () => object;
  renderer?: object;
}

declare const Plotly: any;

/* Which elements stand in a template is asked by the tests in a browser; what is checked here are our own values. */
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface NonElementParentNode { getElementById(id: string): any }
interface Document { getElementById(id: string): any }
interface EventTarget { closest(selectors: string): any }
interface Node { data: string }
interface Element { closest(selectors: string): any }
