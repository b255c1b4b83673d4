var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/healthz", () => "Healthy");
await app.RunAsync();

/// <summary>The entry point, public so that tests can start the product in their own process.</summary>
public partial class Program;
