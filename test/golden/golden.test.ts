import { makeBriefing, mergeReturns } from '../../src/tasks';
import { expectGolden, readableJson } from './golden';
import { briefingView, mergeView } from './views';
import { JOBS, MERGES } from './workbooks';

test.each(Object.entries(JOBS))('the main job on %s', async (name, { workbook, asOf }) => {
  const plan = makeBriefing(await workbook(), { asOf, month: asOf.slice(0, 7), today: asOf });
  expectGolden(`job/${name}.json`, readableJson(briefingView(plan)));
});

test.each(Object.entries(MERGES))('the merge %s', async (name, made) => {
  const { master, ...request } = await made();
  expectGolden(`merge/${name}.json`, readableJson(mergeView(mergeReturns(master, request))));
});
