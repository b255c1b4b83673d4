using System.Globalization;
using System.Reflection;
using System.Text;
using CalendlyWoo.Tests.Support.SqlServer;
using Microsoft.Data.SqlClient;

namespace CalendlyWoo.Tests.Architecture;

/// <summary>SqlClient finds the assembly that the default package feed lacks: <c>standins/Microsoft.SqlServer.Server</c>.</summary>
public sealed class SqlServerStandInTests
{
    [Fact]
    public void Assembly_LoadedBySqlClientsOwnReference_HasItsVersionAndToken()
    {
        var wanted = typeof(SqlCommand).Assembly.GetReferencedAssemblies().Single(name => name.Name == "Microsoft.SqlServer.Server");

        var found = Assembly.Load(wanted).GetName();

        Assert.Equal(new Version(1, 0, 0, 0), found.Version);
        Assert.Equal("23ec7fc2d6eaa4a5", Convert.ToHexStringLower(found.GetPublicKeyToken()!));
        Assert.Equal(wanted.GetPublicKeyToken(), found.GetPublicKeyToken());
    }

    [Fact]
    public void SqlClient_EveryTypeLoaded_NothingIsMissing() => Assert.NotEmpty(typeof(SqlCommand).Assembly.GetTypes());

    [Fact]
    public async Task Command_WithParameter_ReachesTheServer()
    {
        await using var server = new TdsResponder();
        await using var connection = new SqlConnection(
            string.Create(CultureInfo.InvariantCulture, $"Server=tcp:127.0.0.1,{server.Port};User ID=sa;Password=x;Encrypt=False;Pooling=False;Connect Timeout=120"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new SqlCommand("INSERT INTO Booking (Name) VALUES (@name)", connection);
        command.Parameters.Add(new SqlParameter("@name", "Zoë"));

        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(-1, server.LastCall.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Zoë")));
    }
}
