import {
  callMember,
  ExcelError,
  Gap,
  getMember,
  INDEX,
  isWire,
  ITEMS,
  setMember,
  typeOf,
  type Wire,
} from './wire';

/**
 * One request of the library, worked off action by action, and the answer to it. Body and answer are the JSON texts
 * that travel between the add-in and Excel.
 */

interface Path {
  readonly Id: number;
  /** 1 workbook, 2 object by class name, 3 method result, 4 property, 5 indexer, 6 tracked reference, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Where not 0: the argument is the object of this path. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

export interface Session {
  readonly root: Wire;
  /** Tracked objects by reference id; outlives the request. */
  readonly references: Map<string, Wire>;
}

/** Work that the library does for itself and that no product code asked for: releasing tracked ranges. */
export function isCleanUp(body: RequestBody): boolean {
  return body.Actions.every((action) => action.ActionType === 1 || action.Name === '_RemoveReference');
}

/** Whether a request changes anything in the workbook. */
export function isWriting(body: RequestBody): boolean {
  return body.Actions.some((action) => action.ActionType === 4);
}

/**
 * Works off the actions of a request. Actions before a failing one stay done, as in Excel. `limit` stops after that
 * many actions with the given error: an injected fault.
 */
export function answer(
  session: Session,
  body: RequestBody,
  limit?: { actions: number; error: ExcelError },
): object {
  const objects = new Map<number, Wire | null>();
  const keep = new Map<number, string>();
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];

  function object(id: number): Wire | null {
    if (!objects.has(id)) objects.set(id, resolve(body.ObjectPaths[id]!));
    return objects.get(id)!;
  }

  function resolve(path: Path): Wire | null {
    if (path.ObjectPathType === 1) return session.root;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const kept = session.references.get(path.Name);
      if (!kept) throw new ExcelError('ItemNotFound', `no tracked object ${path.Name}`);
      return kept;
    }
    const parent = object(path.ParentObjectPathId!);
    if (parent === null) return null;
    const found = ((): unknown => {
      switch (path.ObjectPathType) {
        case 3:
          return callMember(parent, path.Name, args(path.ArgumentInfo));
        case 4:
          return getMember(parent, path.Name);
        case 5: {
          const index = parent[INDEX];
          if (!index) throw new Gap(`the stand-in knows no ${typeOf(parent)}.getItem`);
          return index(String(args(path.ArgumentInfo)[0]));
        }
        default:
          throw new Gap(`the stand-in knows no object path of type ${path.ObjectPathType} (${path.Name})`);
      }
    })();
    if (found === null || isWire(found)) return found;
    throw new Gap(`${path.Name} is no object`);
  }

  function args(info: Arguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return typeof reference === 'number' && reference !== 0 ? object(reference) : argument;
    });
  }

  function run(action: Action): unknown {
    if (action.ActionType === 5) {
      traces.push(Number(action.Name));
      return null;
    }
    const target = object(action.ObjectPathId);
    if (action.ActionType === 1) {
      const reference = keep.get(action.ObjectPathId);
      return (
        target && {
          ...(reference && { _ReferenceId: reference }),
          ...('Id' in target && { Id: getMember(target, 'Id') }),
        }
      );
    }
    if (target === null) {
      if (action.ActionType === 2 || action.Name === '_KeepReference' || action.Name === '_RemoveReference')
        return null;
      throw new ExcelError('ItemNotFound', 'the object does not exist');
    }
    switch (action.ActionType) {
      case 2:
        return query(target, action.QueryInfo?.Select ?? [], keep.get(action.ObjectPathId));
      case 3: {
        if (action.Name === '_KeepReference') {
          const reference = `r${session.references.size + 1}-${action.Id}`;
          session.references.set(reference, target);
          keep.set(action.ObjectPathId, reference);
          return null;
        }
        if (action.Name === '_RemoveReference') return null;
        const result = callMember(target, action.Name, args(action.ArgumentInfo));
        return result === undefined ? null : result;
      }
      case 4:
        setMember(target, action.Name, args(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new Gap(`the stand-in knows no action of type ${action.ActionType}`);
    }
  }

  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index === limit?.actions) throw limit.error;
      results.push({ ActionId: action.Id, Value: run(action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const failure = {
        Code: error.code,
        Message: error.message,
        ActionIndex: index,
        HttpStatusCode: 400,
        Location: action.Name,
      };
      return { Results: results, TraceIds: traces, Error: failure };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** What a load asked for: `values`, `format/fill/color`, or, for a collection, the same of each item. */
function query(target: Wire, select: readonly string[], reference?: string): object {
  const items = target[ITEMS];
  if (items) return { _Items: items().map((item) => query(item, select)) };
  const found: Record<string, unknown> = reference ? { _ReferenceId: reference } : {};
  if ('Id' in target) found['Id'] = getMember(target, 'Id');
  for (const path of select) {
    const [first, ...rest] = path.split('/');
    const name = wireName(first!);
    const value = getMember(target, name);
    if (!isWire(value)) found[name] = value;
    else if (rest.length === 0)
      throw new Gap(`${typeOf(target)}.${name} is loaded as a whole: name the properties`);
    else found[name] = merged(found[name], query(value, [rest.join('/')]));
  }
  return found;
}

/** Two partial answers about one object: several paths may lead into it. */
function merged(before: unknown, more: object): object {
  if (typeof before !== 'object' || before === null) return more;
  const all: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(more)) {
    const old = all[key];
    if (key === '_Items' && Array.isArray(old)) {
      all[key] = old.map((item: unknown, index) => merged(item, (value as readonly object[])[index]!));
    } else {
      all[key] =
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? merged(old, value as object)
          : value;
    }
  }
  return all;
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
