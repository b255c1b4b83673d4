using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>A field while a schema is declared: its description and how it is read.</summary>
public sealed record Field<T>(string Name, FieldKind Kind, string Description, Func<T, Value> Read)
{
    public bool CanBeEmpty { get; init; }

    public ModelSchema? Members { get; init; }

    /// <summary>The same field, allowed to be empty.</summary>
    public Field<T> Optional() => this with { CanBeEmpty = true };

    /// <summary>The same field of a record that has this one.</summary>
    public Field<TOuter> Of<TOuter>(Func<TOuter, T> read) =>
        new(Name, Kind, Description, record => Read(read(record))) { CanBeEmpty = CanBeEmpty, Members = Members };

    internal ModelField Describe(T sample) => new(Name, Kind, Description, CanBeEmpty, Members is null ? Read(sample).ToString() : "", Members);
}

/// <summary>Declares fields.</summary>
public static class Field
{
    public static Field<T> Text<T>(string name, Func<T, string?> read, string description) =>
        new(name, FieldKind.Text, description, record => OrNull(read(record)));

    public static Field<T> Link<T>(string name, Func<T, string?> read, string description) =>
        new(name, FieldKind.Link, description, record => OrNull(read(record)));

    public static Field<T> Number<T>(string name, Func<T, decimal?> read, string description) =>
        new(name, FieldKind.Number, description, record => read(record) is { } number ? Value.Of(number) : Value.Null);

    public static Field<T> Count<T>(string name, Func<T, long> read, string description) =>
        new(name, FieldKind.Number, description, record => Value.Of(read(record)));

    public static Field<T> Date<T>(string name, Func<T, ZonedTime?> read, string description) =>
        new(name, FieldKind.Date, description, record => Value.Of(read(record)));

    /// <summary>An object is always there: a missing record is one whose fields are all empty, so that reading them is no mistake.</summary>
    public static Field<T> Object<T, TMember>(string name, Func<T, TMember?> read, ModelSchema<TMember> members, string description)
        where TMember : class =>
        new(name, FieldKind.Object, description, record => Value.Of(members.ToObject(read(record)))) { Members = members };

    public static Field<T> List<T, TItem>(string name, Func<T, IReadOnlyList<TItem>> read, ModelSchema<TItem> members, string description)
        where TItem : class =>
        new(name, FieldKind.List, description, record => Value.Of([.. read(record).Select(item => Value.Of(members.ToObject(item)))]))
        {
            Members = members,
            CanBeEmpty = true,
        };

    /// <summary>No text is null, so that <c>if</c> takes it as false: the language takes an empty text as true.</summary>
    private static Value OrNull(string? text) => string.IsNullOrEmpty(text) ? Value.Null : Value.Of(text);
}
