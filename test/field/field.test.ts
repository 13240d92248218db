import { fieldCases, scoreField } from '../reading/field-score';

/** Small workbooks that were once read wrongly, with what must stay as it is: test/fixtures/field/README.md. */
test.each(fieldCases().map((one) => [one.id, one] as const))('%s', async (_, one) => {
  const { faults, rows, rowsRight, daysRight, statusesRight } = await scoreField(one);
  expect(faults).toEqual([]);
  expect([rowsRight, daysRight, statusesRight]).toEqual([rows, rows, rows]);
});
