using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Pages;
using CalendlyWoo.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CalendlyWoo.Tests.SignIn;

/// <summary>The product with an account that has a password, hashed in one round so that tests are quick.</summary>
internal sealed class SignInBench : IAsyncDisposable
{
    public const string Password = "seven green bicycles";

    private SignInBench(PageHost product, StringWriter said, CountingHasher hasher) => (Product, Said, Hasher) = (product, said, hasher);

    public PageHost Product { get; }

    /// <summary>What the product said to whoever started it.</summary>
    public StringWriter Said { get; }

    public CountingHasher Hasher { get; }

    public static async Task<SignInBench> StartAsync(params string[] arguments) => await StartAsync(null, arguments);

    public static async Task<SignInBench> StartAsync(TimeProvider? clock, params string[] arguments)
    {
        var (said, hasher) = (new StringWriter(), new CountingHasher());
        return new SignInBench(await PageHost.StartBareAsync(builder => Replace(builder, said, hasher, clock), arguments), said, hasher);
    }

    /// <summary>The link that the start printed.</summary>
    public string SetUpPath => new Uri(Said.ToString().Trim().Split(' ')[^1]).PathAndQuery;

    public DoorClient Browser(string? sessionCookie = null) => new(Product.Address, sessionCookie);

    public async Task<AppUser> AddAsync(string email, PersonRole role = PersonRole.Owner)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        var user = new AppUser { Id = Guid.CreateVersion7(), Name = "Ann Example", Email = email, UserName = email, Role = role };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().CreateAsync(user, Password)).Succeeded);
        return user;
    }

    /// <summary>Asks a service that lives for one piece of work.</summary>
    public Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull => Product.Services.GetRequiredService<InScope>().DoAsync(work);

    public AppDb OpenStore() => Product.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();

    public ValueTask DisposeAsync() => Product.DisposeAsync();

    private static void Replace(WebApplicationBuilder builder, StringWriter said, CountingHasher hasher, TimeProvider? clock)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(new StartOutput(said)));
        builder.Services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<AppUser>>(_ => hasher));
        if (clock is not null) builder.Services.Replace(ServiceDescriptor.Singleton(clock));
    }
}

/// <summary>Hashes in one round, and counts the comparisons: the time that an answer takes is theirs.</summary>
internal sealed class CountingHasher : IPasswordHasher<AppUser>
{
    private readonly PasswordHasher<AppUser> _inner = new(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    public int Comparisons { get; private set; }

    public string HashPassword(AppUser user, string password) => _inner.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword)
    {
        Comparisons++;
        return _inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
