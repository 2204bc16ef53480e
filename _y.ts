import yargs from 'yargs';
for (const args of [['flow','-'],['flow','--format','json','-'],['flow','a','-','b'],['flow','-','--format','json'],['flow','--','-']]) {
  const p=yargs().exitProcess(false).strict().fail((m,e)=>{console.log('FAIL',m)}).command({command:'flow <files..>',describe:'x',builder:{files:{describe:'x'},format:{choices:['text','json']}},handler:(f:any)=>console.log(JSON.stringify(args),JSON.stringify(f.files), JSON.stringify(f))} as any);
  await p.parseAsync(args);
}
