using System.Security.Cryptography;
using CalendlyWoo.Core.Secrets;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Secrets;

public sealed class MasterKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("calendlywoo-key-").FullName;

    private string KeyFile => Path.Combine(_folder, "data", "master.key");

    [Fact]
    public void ReadOrCreate_FirstStart_MakesAFileOnlyItsOwnerMayRead()
    {
        MasterKey.ReadOrCreate(KeyFile);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        }
    }

    [Fact]
    public void Unwrap_SameFile_GivesThePlainText()
    {
        var wrapped = MasterKey.ReadOrCreate(KeyFile).Wrap("secret"u8);

        Assert.Equal("secret"u8.ToArray(), MasterKey.ReadOrCreate(KeyFile).Unwrap(wrapped));
    }

    [Fact]
    public void Unwrap_OtherKey_Fails()
    {
        var wrapped = MasterKey.ReadOrCreate(KeyFile).Wrap("secret"u8);

        Assert.ThrowsAny<CryptographicException>(() => MasterKey.ReadOrCreate(Path.Combine(_folder, "other.key")).Unwrap(wrapped));
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("AAAA")]
    public void ReadOrCreate_DamagedFile_SaysWhatToDo(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, content);

        Assert.Contains("Restore the file from the backup", Assert.Throws<StartupException>(() => MasterKey.ReadOrCreate(KeyFile)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyRing_InTheDatabase_HoldsNoPlainKey()
    {
        await using var services = Services();
        await services.GetRequiredService<StoreStartup>().MigrateAsync(TestContext.Current.CancellationToken);

        var secret = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("a token");

        await using var db = services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        var xml = (await db.KeyRing.SingleAsync(TestContext.Current.CancellationToken)).Xml;
        Assert.Contains("<wrapped", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("a token", secret, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protected_AfterARestart_IsReadAgain()
    {
        string secret;
        await using (var first = Services())
        {
            await first.GetRequiredService<StoreStartup>().MigrateAsync(TestContext.Current.CancellationToken);
            secret = first.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("a token");
        }

        await using var second = Services();

        Assert.Equal("a token", second.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder().Build();
        return new ServiceCollection().AddLogging().AddStore(configuration, _folder).AddSecrets(configuration, _folder).BuildServiceProvider();
    }
}
