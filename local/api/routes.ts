/** A route that fits a request, with the values of the variables in its path, decoded. */
export interface Match<Target> {
  routeKey: string;
  target: Target;
  pathParameters: Record<string, string> | undefined;
}

interface Candidate<Target> {
  routeKey: string;
  target: Target;
  method: string;
  segments: string[];
}

/**
 * Finds the route of a request by the rules of an HTTP API: a fixed segment before a variable, a variable before a
 * greedy one, a method before ANY, and `$default` when nothing else fits.
 */
export class Routes<Target> {
  readonly #candidates: Candidate<Target>[];
  readonly #fallback: Match<Target> | undefined;

  /** `routes`: targets by route key, such as `GET /forms/{formId}` or `$default`. */
  constructor(routes: ReadonlyMap<string, Target>) {
    const candidates = [...routes].filter(([routeKey]) => routeKey !== FALLBACK).map(candidateOf);
    this.#candidates = candidates.toSorted((a, b) => compare(rank(a), rank(b)));
    const target = routes.get(FALLBACK);
    this.#fallback = target === undefined ? undefined : { routeKey: FALLBACK, target, pathParameters: undefined };
  }

  /** `path` is percent-encoded. Throws URIError when it is malformed. */
  match(method: string, path: string): Match<Target> | undefined {
    const segments = path.split("/").slice(1).map(decodeURIComponent);
    for (const candidate of this.#candidates) {
      if (candidate.method !== method && candidate.method !== "ANY") continue;
      const variables = fit(candidate.segments, segments);
      if (!variables) continue;
      const { routeKey, target } = candidate;
      return { routeKey, target, pathParameters: variables.length > 0 ? Object.fromEntries(variables) : undefined };
    }
    return this.#fallback;
  }
}

const FALLBACK = "$default";

function candidateOf<Target>([routeKey, target]: [string, Target]): Candidate<Target> {
  const [method = "", path = ""] = routeKey.split(" ");
  return { routeKey, target, method, segments: path.split("/").slice(1) };
}

/** Compared entry by entry; the smaller one goes first. */
function rank({ method, segments }: Candidate<unknown>): number[] {
  const ofSegments = segments.map((segment) => (isGreedy(segment) ? 2 : isVariable(segment) ? 1 : 0));
  return [ofSegments.includes(2) ? 1 : 0, ...ofSegments, method === "ANY" ? 4 : 3];
}

function compare(a: number[], b: number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function fit(pattern: string[], segments: string[]): [string, string][] | undefined {
  const variables: [string, string][] = [];
  for (const [i, part] of pattern.entries()) {
    const segment = segments[i];
    if (segment === undefined) return undefined;
    if (isGreedy(part)) return [...variables, [part.slice(1, -2), segments.slice(i).join("/")]];
    if (isVariable(part)) {
      if (segment === "") return undefined;
      variables.push([part.slice(1, -1), segment]);
    } else if (part !== segment) {
      return undefined;
    }
  }
  return segments.length === pattern.length ? variables : undefined;
}

function isVariable(segment: string): boolean {
  return segment.startsWith("{") && segment.endsWith("}");
}

function isGreedy(segment: string): boolean {
  return segment.startsWith("{") && segment.endsWith("+}");
}
