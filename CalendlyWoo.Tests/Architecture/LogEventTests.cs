using System.Reflection;
using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Tests.Architecture;

/// <summary>An event id names one kind of log line for ever: operators filter by it.</summary>
public sealed class LogEventTests
{
    private const BindingFlags AnyMethod = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyList<(string Method, int Id)> Events =
    [
        .. from assembly in new[] { typeof(Failure).Assembly, typeof(Program).Assembly }
           from type in assembly.GetTypes()
           from method in type.GetMethods(AnyMethod)
           let message = method.GetCustomAttribute<LoggerMessageAttribute>()
           where message is not null
           select ($"{type.FullName}.{method.Name}", message.EventId),
    ];

    [Fact]
    public void EventIds_AreGiven() => Offences.AssertNone(Events.Where(one => one.Id <= 0).Select(one => one.Method));

    [Fact]
    public void EventIds_AreUnique()
    {
        var shared = Events.GroupBy(one => one.Id).Where(group => group.Count() > 1);

        Offences.AssertNone(shared.Select(group => $"{group.Key}: {string.Join(", ", group.Select(one => one.Method))}"));
    }
}
