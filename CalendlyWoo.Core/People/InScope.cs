using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.People;

/// <summary>One piece of work with services of its own: a page lives for hours, and what they once read must not.</summary>
public sealed class InScope(IServiceScopeFactory scopes)
{
    /// <summary>Does the work and lets the services go.</summary>
    public async Task<TResult> DoAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="DoAsync{TService,TResult}"/>
    public async Task DoAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
