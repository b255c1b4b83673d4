using System.Net;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using CalendlyWoo.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Health;

/// <summary>The command <c>check</c>, the daily self-test, and the readiness of a running product.</summary>
public sealed class CheckCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_BesideARunningProduct_WalksTheWay()
    {
        await using var product = await RunningProduct.StartAsync();

        var (code, text) = await CheckAsync(product);

        Assert.True(code == 0, text);
        Assert.Contains("✓ Database", text, StringComparison.Ordinal);
        Assert.Contains("✓ Shop", text, StringComparison.Ordinal);
        Assert.Contains("✓ Mail", text, StringComparison.Ordinal);
        Assert.DoesNotContain(product.Shop.Key.ConsumerSecret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ShopAndMailDown_NamesTheFirst()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.Faults.Add(ShopFault.FatalError);
        product.Mailbox.IsDown = true;

        var (code, text) = await CheckAsync(product);

        Assert.Equal(1, code);
        Assert.Contains("✗ Mail", text, StringComparison.Ordinal);
        Assert.Contains("The first broken step is Shop.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoDatabaseYet_SaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("calendlywoo-check-").FullName;
        try
        {
            await using var output = new StringWriter();

            Assert.Equal(1, await CheckCommand.RunAsync(["check", $"--contentRoot={folder}"], output));
            Assert.Contains("Start CalendlyWoo once", output.ToString(), StringComparison.Ordinal);
            Assert.Empty(Directory.GetFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task SelfTest_BreaksAndHeals_OpensAndClosesOneCase()
    {
        await using var product = await RunningProduct.StartAsync();
        var test = product.Services.GetRequiredService<SelfTest>();

        product.Shop.Faults.Add(ShopFault.FatalError);
        Assert.Equal(HealthStep.Shop, (await test.RunAsync(Token))!.Step);
        await test.RunAsync(Token);
        await using (var db = product.OpenStore())
        {
            Assert.Equal(CaseKind.SelfTest, (await db.Cases.SingleAsync(c => c.OpenKey == SelfTest.CaseKey, Token)).Kind);
        }

        product.Shop.Faults.Clear();
        Assert.Null(await test.RunAsync(Token));
        await using var after = product.OpenStore();
        Assert.False(await after.Cases.AnyAsync(c => c.OpenKey == SelfTest.CaseKey, Token));
    }

    [Fact]
    public async Task SelfTest_WithinTheFirstDay_AsksNobody()
    {
        await using var product = await RunningProduct.StartAsync();
        var requests = product.Shop.Requests.Count;

        await product.Services.GetRequiredService<SelfTest>().RunIfDueAsync(Token);

        Assert.Equal(requests, product.Shop.Requests.Count);
    }

    [Fact]
    public async Task Ready_ShopDown_StaysInRotation()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.Faults.Add(ShopFault.FatalError);
        product.Mailbox.IsDown = true;

        using var answer = await product.Http.GetAsync(new Uri("readyz", UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.OK, "Ready"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token)));
    }

    [Fact]
    public async Task Ready_DatabaseBroken_NamesItAndNothingMore()
    {
        await using var product = await RunningProduct.StartAsync();
        await using (var db = product.OpenStore())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE Settings", Token);
        }

        using var answer = await product.Http.GetAsync(new Uri("readyz", UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Not ready: database"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token)));
    }

    [Fact]
    public async Task Proof_StrangeNumbersAndFloods_AreTurnedAway()
    {
        await using var product = await RunningProduct.StartAsync();
        var nonce = AddressProof.NewNonce();

        Assert.Equal(await product.Services.GetRequiredService<AddressProof>().AnswerAsync(nonce, Token), await product.Http.GetStringAsync(new Uri($"healthz/{nonce}", UriKind.Relative), Token));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(product, "healthz/" + new string('z', 32)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(product, "healthz/abc"));
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningProduct product, string path)
    {
        using var answer = await product.Http.GetAsync(new Uri(path, UriKind.Relative), Token);
        return answer.StatusCode;
    }

    private static async Task<(int Code, string Text)> CheckAsync(RunningProduct product)
    {
        await using var output = new StringWriter();
        var code = await CheckCommand.RunAsync(["check", .. product.Arguments], output);
        return (code, output.ToString());
    }
}
