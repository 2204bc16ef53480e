// Stands for `string-width` below yargs, which measures nothing but our own help: letters of one column each, as
// test/cli/help.test.ts sees to. To get ready for emoji would take longer than all else that `--help` does.
export default (text) => text.length;
