using GoldenPath.App;
using GoldenPath.Core;
using GoldenPath.Core.Engines;
using GoldenPath.Core.Tools;

var catalog = new ToolCatalog();
var pool = new EnginePool(new ExecutionEngineFactory(catalog));
var engine = pool.For(new UserId("ada"), new RunId("run-1"));
pool.For(new UserId("grace"), new RunId("run-2"));
pool.WarmUp();

var health = new HealthCheck(catalog);
health.Refresh();
Console.WriteLine($"health: {health.Status}, session: {(ToolSession.Open(engine).IsUsable ? "usable" : "unusable")}");

var audit = new AuditTrail();
var answer = new Supervisor(new RunLog(), audit).Handle(engine, "why is checkout slow?");

Console.WriteLine();
foreach (var sent in engine.Events.Sent)
{
    Console.WriteLine($"  {sent.Name}: {sent.Payload}");
}

Console.WriteLine();
Console.WriteLine(string.Join('\n', audit.Entries));
Console.WriteLine($"answer: {answer}");
